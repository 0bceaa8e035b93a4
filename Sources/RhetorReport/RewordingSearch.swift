/// Finds sentences that were reworded: those that share at least half of their different words
/// (Jaccard's index of their sets of words is 0.5 or more), best pairs first.
struct RewordingSearch {
  private(set) var pairs: [(first: Int, second: Int)] = []

  /// A word in more sentences than this does not lead from one sentence to another, so that long
  /// texts without a common sentence take no time that grows with the square of their length.
  private static let commonWord = 64

  init(_ first: [Set<Substring>], _ second: [Set<Substring>]) {
    guard !first.isEmpty, !second.isEmpty else { return }
    var found: [Candidate] = []
    for (one, other, shared) in Self.overlaps(first, second) {
      let union = first[one].count + second[other].count - shared
      if 2 * shared >= union {
        found.append(Candidate(first: one, second: other, shared: shared, union: union))
      }
    }
    found.sort()
    var firstIsFree = [Bool](repeating: true, count: first.count)
    var secondIsFree = [Bool](repeating: true, count: second.count)
    for candidate in found where firstIsFree[candidate.first] && secondIsFree[candidate.second] {
      firstIsFree[candidate.first] = false
      secondIsFree[candidate.second] = false
      pairs.append((candidate.first, candidate.second))
    }
    pairs.sort { $0.first < $1.first }
  }

  private struct Candidate: Comparable {
    let first: Int
    let second: Int
    let shared: Int
    let union: Int

    /// The more alike come first, then the nearer, then the earlier.
    static func < (left: Candidate, right: Candidate) -> Bool {
      let one = left.shared * right.union
      let other = right.shared * left.union
      if one != other { return one > other }
      let near = abs(left.first - left.second)
      let far = abs(right.first - right.second)
      if near != far { return near < far }
      return (left.first, left.second) < (right.first, right.second)
    }
  }

  /// The pairs that share a word, and how many words they share.
  private static func overlaps(
    _ first: [Set<Substring>], _ second: [Set<Substring>]
  ) -> [(Int, Int, Int)] {
    let isSmall = first.count * second.count <= 4096
    var places: [Substring: [Int]] = [:]
    for (index, words) in second.enumerated() {
      for word in words { places[word, default: []].append(index) }
    }
    var result: [(Int, Int, Int)] = []
    for (index, words) in first.enumerated() {
      var candidates: Set<Int> = []
      for word in words {
        guard let others = places[word], isSmall || others.count <= commonWord else { continue }
        candidates.formUnion(others)
      }
      for other in candidates.sorted() {
        result.append((index, other, words.intersection(second[other]).count))
      }
    }
    return result
  }
}
