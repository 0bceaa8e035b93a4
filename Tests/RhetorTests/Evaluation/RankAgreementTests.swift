import RhetorTestSupport
import Testing

@testable import Rhetor

@Suite("Rank agreement")
struct RankAgreementTests {
  @Test("is what counting all pairs gives", arguments: 0..<40)
  func naivePairs(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<Int.random(in: 2...60, using: &generator)).map { _ in
      (points: Int.random(in: 0...5, using: &generator), label: Bool.random(using: &generator))
    }
    var twiceWins = 0
    var pairs = 0
    for positive in rows where positive.label {
      for negative in rows where !negative.label {
        pairs += 1
        if positive.points > negative.points { twiceWins += 2 }
        if positive.points == negative.points { twiceWins += 1 }
      }
    }
    let expected = pairs == 0 ? nil : Double(twiceWins) / Double(2 * pairs)
    let area = RankAgreement.areaUnderCurve(
      positives: (0...5).map { level in rows.count { $0.points == level && $0.label } },
      negatives: (0...5).map { level in rows.count { $0.points == level && !$0.label } })
    #expect(area == expected)
  }

  @Test("is a half when all points are equal, and nothing without both labels")
  func edges() {
    #expect(RankAgreement.areaUnderCurve(positives: [3], negatives: [7]) == 0.5)
    #expect(RankAgreement.areaUnderCurve(positives: [3, 1], negatives: [0, 0]) == nil)
    #expect(RankAgreement.areaUnderCurve(positives: [], negatives: []) == nil)
  }
}
