/// How many stretches of words agree with those that people marked.
struct SpanAgreement: Hashable, Sendable {
  /// Stretches that were found.
  let found: Int
  /// Stretches that people marked.
  let marked: Int
  /// Stretches that were found with the very bounds of a marked one; each is used once.
  let exact: Int
  /// Found stretches that overlap a marked one.
  let foundOverlapping: Int
  /// Marked stretches that overlap a found one.
  let markedOverlapping: Int

  /// Compares ranges of one sentence; empty ranges overlap nothing.
  init(found: [Range<Int>], marked: [Range<Int>]) {
    self.found = found.count
    self.marked = marked.count
    var unused = marked
    var exact = 0
    for range in found {
      guard let index = unused.firstIndex(of: range) else { continue }
      unused.remove(at: index)
      exact += 1
    }
    self.exact = exact
    foundOverlapping = found.count { range in marked.contains { $0.overlaps(range) } }
    markedOverlapping = marked.count { range in found.contains { $0.overlaps(range) } }
  }

  /// The harmonic mean of precision and recall; nil when either is, and 0 when both are 0.
  static func f1(_ precision: Double?, _ recall: Double?) -> Double? {
    guard let precision, let recall else { return nil }
    let sum = precision + recall
    return sum == 0 ? 0 : 2 * precision * recall / sum
  }
}
