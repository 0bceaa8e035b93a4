import RhetorLexicon
import RhetorText

/// Collects what stages find and settles overlaps: one stretch of words has one finding.
public struct FindingSink: Sendable {
  private let reading: Reading
  private var candidates: [Candidate] = []

  private struct Candidate {
    let finding: Finding
    let precedence: Int
  }

  /// Creates an empty sink for a reading.
  public init(_ reading: Reading) { self.reading = reading }

  /// Takes one finding of a stage.
  mutating func emit(_ finding: Finding, precedence: Int) {
    candidates.append(Candidate(finding: finding, precedence: precedence))
  }

  /// The findings that hold, in order of position.
  ///
  /// Of two that overlap, one with points beats a note, then the longer wins, then the stronger,
  /// then the stage with the lower precedence, then the entry that comes first.
  public func settled() -> [Finding] {
    if candidates.isEmpty { return [] }
    let ranks = candidates.map(Rank.init)
    let order = candidates.indices.sorted { ranks[$0] < ranks[$1] }
    var kept: [Finding] = []
    kept.reserveCapacity(order.count)
    var taken = TermBits(count: reading.terms.count)
    for index in order {
      let finding = candidates[index].finding
      if taken.count(in: finding.terms) > 0 { continue }
      taken.insert(finding.terms)
      kept.append(finding)
    }
    return kept.sorted { ($0.range, $0.category) < ($1.range, $1.category) }
  }

  /// What decides between candidates, the most important first; the lower rank wins.
  private struct Rank: Comparable {
    let isNote: Int
    let length: Int
    let strength: Int
    let precedence: Int
    let start: Int
    let category: Int
    let entry: Int

    init(_ candidate: Candidate) {
      let finding = candidate.finding
      let isVoid = finding.multipliers.contains { $0.by == 0 } && !finding.isQuoted
      isNote = finding.strength == 0 || isVoid ? 1 : 0
      length = finding.terms.count
      strength = finding.strength
      precedence = candidate.precedence
      start = finding.terms.lowerBound
      category = finding.category
      entry = finding.entry ?? -1
    }

    static func < (left: Rank, right: Rank) -> Bool {
      if left.isNote != right.isNote { return left.isNote < right.isNote }
      if left.length != right.length { return left.length > right.length }
      if left.strength != right.strength { return left.strength > right.strength }
      return (left.precedence, left.start, left.category, left.entry)
        < (right.precedence, right.start, right.category, right.entry)
    }
  }
}
