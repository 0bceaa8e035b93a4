/// Finds the word that a misspelt one was probably meant to be.
public enum Suggestion {
  /// The longest word for which a likeness is sought, in bytes of UTF-8; nobody mistypes a longer one.
  private static let longest = 100

  /// The closest of `known` by edit distance, or nil when none is close.
  ///
  /// Close means at most a third of the letters differ (one for short words); the first wins among
  /// equals. Nothing is close to a word of more than 100 bytes.
  public static func closest(to word: String, among known: some Sequence<String>) -> String? {
    let size = word.utf8.count
    guard size <= longest else { return nil }
    let letters = Array(word.unicodeScalars)
    var best: String?
    var bestDistance = max(1, size / 3) + 1
    for candidate in known {
      // A letter has four bytes at most, and each that one word has more is a difference.
      guard candidate.utf8.count <= 4 * (letters.count + bestDistance) else { continue }
      let others = Array(candidate.unicodeScalars)
      guard abs(others.count - letters.count) < bestDistance else { continue }
      let distance = distance(letters, others, below: bestDistance)
      if distance < bestDistance { (best, bestDistance) = (candidate, distance) }
    }
    return best
  }

  /// `did you mean “…”?` for the closest of `known`, or nil.
  public static func question(for word: String, among known: some Sequence<String>) -> String? {
    closest(to: word, among: known).map { "did you mean `\($0)`?" }
  }

  /// How many letters must be added, left out, changed or swapped with their neighbour.
  public static func distance(_ left: String, _ right: String) -> Int {
    distance(Array(left.unicodeScalars), Array(right.unicodeScalars), below: .max)
  }

  /// The distance if it is smaller than `limit`; else some number that is not.
  private static func distance(
    _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], below limit: Int
  ) -> Int {
    var before: [Int] = []
    var previous = Array(0...b.count)
    var row = previous
    var leastBefore = 0
    for i in 0..<a.count {
      row[0] = i + 1
      var least = i + 1
      for j in 0..<b.count {
        var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row[j + 1] = cost
        least = min(least, cost)
      }
      // Every row is made of the two above it, and is never smaller than both.
      if least >= limit, leastBefore >= limit { return limit }
      leastBefore = least
      (before, previous, row) = (previous, row, before.isEmpty ? row : before)
    }
    return previous[b.count]
  }
}
