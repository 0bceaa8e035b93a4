import RhetorTestSupport
import RhetorText
import Testing

@testable import RhetorAnalysis

/// What a sink keeps is what all candidates, ranked one after another, leave of one another.
struct FindingSinkTests {
  /// A finding and the precedence of its stage.
  private typealias Candidate = (finding: Finding, precedence: Int)

  private static func twin(_ candidates: [Candidate]) -> [Finding] {
    func rank(_ candidate: Candidate) -> [Int] {
      let finding = candidate.finding
      let isNote =
        finding.strength == 0 || !finding.isQuoted && finding.multipliers.contains { $0.by == 0 }
      return [
        isNote ? 1 : 0, -finding.terms.count, -finding.strength, candidate.precedence,
        finding.terms.lowerBound, finding.category, finding.entry ?? -1,
      ]
    }
    var kept: [Finding] = []
    for candidate in candidates.sorted(by: { rank($0).lexicographicallyPrecedes(rank($1)) })
    where !kept.contains(where: { $0.terms.overlaps(candidate.finding.terms) }) {
      kept.append(candidate.finding)
    }
    return kept.sorted { ($0.range, $0.category) < ($1.range, $1.category) }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func keepsWhatRankingAllKeeps(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let reading = try Sample(String(repeating: "The old bridge may fall soon. ", count: 12)).reading
    var sink = FindingSink()
    var candidates: [Candidate] = []
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let start = Int.random(in: 0..<reading.terms.count - 4, using: &random)
      let terms = start..<start + Int.random(in: 1...4, using: &random)
      let by = [0, 500, 1000].randomElement(using: &random) ?? 0
      let finding = Finding(
        category: Int.random(in: 0...2, using: &random),
        entry: Bool.random(using: &random) ? Int.random(in: 0...9, using: &random) : nil,
        terms: terms, range: reading.textRange(terms), sentence: reading.sentence(ofTerm: start),
        strength: Int.random(in: 0...3, using: &random),
        multipliers: [Multiplier(why: "", by: by)], isQuoted: Bool.random(using: &random))
      let precedence = Int.random(in: 0...2, using: &random)
      sink.emit(finding, precedence: precedence)
      candidates.append((finding, precedence))
    }
    #expect(sink.settled() == Self.twin(candidates))
  }
}
