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
    let ranked = candidates.sorted { rank($0).lexicographicallyPrecedes(rank($1)) }
    var kept: [Finding] = []
    var taken = Set<Int>()
    for candidate in ranked {
      let terms = candidate.finding.terms
      if terms.contains(where: taken.contains) { continue }
      taken.formUnion(terms)
      kept.append(candidate.finding)
    }
    return kept.sorted { ($0.range, $0.category) < ($1.range, $1.category) }
  }

  private func rank(_ candidate: Candidate) -> [Int] {
    let finding = candidate.finding
    return [
      finding.strength == 0 || finding.multipliers.contains { $0.by == 0 } && !finding.isQuoted
        ? 1 : 0,
      -finding.terms.count, -finding.strength, candidate.precedence, finding.terms.lowerBound,
      finding.category, finding.entry ?? -1,
    ]
  }
}
