import Foundation
import RhetorReport
import RhetorTestSupport
import Testing

@Suite("Comparison of two versions")
struct ReportDiffTests {
  private func random(_ random: inout SeededGenerator) -> ArticleRecord {
    let texts = [
      "It may rain.", "Perhaps it may rain.", "Perhaps it will rain.", "Critics say so.", "No.",
      "The end of it.",
    ]
    let rules = [
      "speculation.modal/may", "speculation.adverb/perhaps", "attribution.generic/critics",
    ]
    let sentences = (0..<Int.random(in: 0...9, using: &random)).map { index in
      let text = texts[Int.random(in: 0..<texts.count, using: &random)]
      let findings = ["Perhaps", "may", "Critics", "end"].compactMap { word -> FindingRecord? in
        guard let place = text.range(of: word), Bool.random(using: &random) else { return nil }
        let rule = rules[Int.random(in: 0..<rules.count, using: &random)]
        return Samples.finding(
          rule, stage: rule.hasPrefix("att") ? .attribution : .speculation,
          start: text.utf8.distance(from: text.startIndex, to: place.lowerBound), text: word,
          points: 500 * Int.random(in: 0...4, using: &random))
      }
      return Samples.sentence(
        text, index: index, words: Int.random(in: 1...200, using: &random), findings: findings)
    }
    return ArticleRecord(path: "a.txt", sentences: sentences)
  }

  @Test("keeps its laws for random articles", arguments: 0..<200)
  func laws(seed: UInt64) {
    var source = SeededGenerator(seed: seed)
    let old = random(&source)
    let new = random(&source)
    #expect(ReportDiff(from: old, to: old).isEmpty)
    let forth = ReportDiff(from: old, to: new)
    let back = ReportDiff(from: new, to: old)
    #expect(
      Set(forth.sentences.map(unordered)) == Set(back.sentences.map(\.mirrored).map(unordered)))
    #expect(counts(forth.findings) == counts(back.findings.map(\.mirrored)))
    #expect(forth.keptSentences == back.keptSentences)
    #expect(forth.keptFindings == back.keptFindings)
    for (one, other) in zip(forth.stages, back.stages) {
      #expect(one.points.delta == -other.points.delta)
      #expect(one.rate?.wording == (other.rate?.wording).map { -$0 })
      #expect(one.rate?.length == (other.rate?.length).map { -$0 })
      if let rate = one.rate { #expect(rate.wording + rate.length == rate.delta) }
    }
    // What came and went and was rescored accounts for every point.
    for stage in StageName.allCases {
      let gained = forth.findings.reduce(0) {
        $0 + ($1.new?.stage == stage ? $1.new?.points ?? 0 : 0)
          - ($1.old?.stage == stage ? $1.old?.points ?? 0 : 0)
      }
      #expect(gained == new.points[stage] - old.points[stage])
      let moved = forth.entries.filter { $0.stage == stage }.reduce(0) { $0 + $1.points.delta }
      #expect(moved == gained)
      let bySentence = forth.links.reduce(0) { $0 + $1.points(of: stage).delta }
      #expect(bySentence == gained)
    }
  }

  /// A change without its findings, whose order differs from the two sides.
  private func unordered(_ change: SentenceChange) -> SentenceChange {
    SentenceChange(
      change: change.change, isMoved: change.isMoved, old: change.old, new: change.new,
      words: change.words)
  }

  private func counts(_ changes: [FindingChange]) -> [FindingChange: Int] {
    changes.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  @Test("tells a finding that moved from one that was reclassified or rescored")
  func findings() {
    func article(_ texts: [(String, [FindingRecord])]) -> ArticleRecord {
      ArticleRecord(
        path: "a.txt",
        sentences: texts.enumerated().map { Samples.sentence($1.0, index: $0, findings: $1.1) })
    }
    let may = Samples.finding("speculation.modal/may", text: "may")
    let other = Samples.finding("speculation.modal/may-well", text: "may")
    let half = Samples.finding("speculation.modal/may", text: "may", points: 1000)
    func kinds(_ old: FindingRecord, _ new: FindingRecord) -> [FindingChange.Change] {
      ReportDiff(from: article([("It may.", [old])]), to: article([("It may.", [new])]))
        .findings.map(\.change)
    }
    #expect(kinds(may, may) == [])
    #expect(kinds(may, half) == [.kept])
    #expect(kinds(may, other) == [.reclassified])
    let moved = ReportDiff(
      from: article([("It may.", [may]), ("One two.", []), ("Three four.", [])]),
      to: article([("One two.", []), ("Three four.", []), ("It may.", [may])]))
    #expect(moved.findings.map(\.change) == [.moved])
    #expect(moved.sentences.map(\.change) == [.moved])
  }

  @Test("does not take the cutting of neutral words for rhetoric")
  func neutralCut() throws {
    let change = try #require(
      RateChange(oldPoints: 5000, oldWords: 1000, newPoints: 5000, newWords: 500))
    #expect(change.delta == 5000)
    #expect(change.wording == 0)
    #expect(change.length == 5000)
    #expect(RateChange(oldPoints: 0, oldWords: 199, newPoints: 0, newWords: 500) == nil)
  }
}
