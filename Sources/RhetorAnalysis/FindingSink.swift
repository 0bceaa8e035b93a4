import RhetorLexicon
import RhetorText

/// Collects what stages find and settles overlaps: one stretch of words has one finding.
public struct FindingSink: Sendable {
  private var candidates: [Candidate] = []

  private struct Candidate {
    let finding: Finding
    let precedence: Int
  }

  /// Creates an empty sink.
  public init() {
    candidates.reserveCapacity(16)
  }

  /// Takes one finding of a stage.
  mutating func emit(_ finding: Finding, precedence: Int) {
    candidates.append(Candidate(finding: finding, precedence: precedence))
  }

  /// The findings that hold, in order of position.
  ///
  /// Of two that overlap, one with points beats a note, then the longer wins, then the stronger,
  /// then the stage with the lower precedence, then the entry that comes first.
  ///
  /// Most overlap no other, so that only those are ranked that hang together.
  public func settled() -> [Finding] {
    if candidates.isEmpty { return [] }
    var kept: [Finding] = []
    kept.reserveCapacity(candidates.count)
    let order = candidates.indices.sorted {
      (candidates[$0].finding.terms.lowerBound, $0) < (candidates[$1].finding.terms.lowerBound, $1)
    }
    var first = 0
    while first < order.count {
      var end = first + 1
      var reach = candidates[order[first]].finding.terms.upperBound
      while end < order.count, candidates[order[end]].finding.terms.lowerBound < reach {
        reach = max(reach, candidates[order[end]].finding.terms.upperBound)
        end += 1
      }
      if end == first + 1 {
        kept.append(candidates[order[first]].finding)
      } else {
        kept += winners(among: order[first..<end])
      }
      first = end
    }
    return kept
  }

  /// Those of some candidates that hold, in order of position.
  private func winners(among places: ArraySlice<Int>) -> [Finding] {
    var winners: [Finding] = []
    let ranked = places.map { (rank: Rank(candidates[$0]), place: $0) }
    for candidate in ranked.sorted(by: { $0.rank < $1.rank }) {
      let finding = candidates[candidate.place].finding
      if !winners.contains(where: { $0.terms.overlaps(finding.terms) }) { winners.append(finding) }
    }
    return winners.sorted { $0.terms.lowerBound < $1.terms.lowerBound }
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
