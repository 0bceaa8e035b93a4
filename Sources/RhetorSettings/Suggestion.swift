/// Finds the word that a misspelt one was probably meant to be.
public enum Suggestion {
  /// The closest of `known` by edit distance, or nil when none is close.
  ///
  /// Close means at most a third of the letters differ (one for short words); the first wins among
  /// equals.
  public static func closest(to word: String, among known: some Sequence<String>) -> String? {
    let limit = max(1, word.utf8.count / 3)
    var best: String?
    var bestDistance = limit + 1
    for candidate in known {
      let distance = distance(word, candidate)
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
    let a = Array(left.unicodeScalars)
    let b = Array(right.unicodeScalars)
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      (before, previous) = (previous, row)
    }
    return previous[b.count]
  }
}
