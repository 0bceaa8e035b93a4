import RhetorReport
import RhetorTestSupport
import Testing

@Suite("What a change brings")
struct ChangedFindingsTests {
  /// A finding of *perhaps* wherever a sentence holds it, in full or half points.
  private func article(_ texts: String..., points: Int = 2000) -> ArticleRecord {
    ArticleRecord(
      path: "a.txt",
      sentences: texts.enumerated().map { index, text in
        Samples.sentence(
          text, index: index,
          findings: text.contains("perhaps")
            ? [Samples.finding(text: "perhaps", points: points)] : [])
      })
  }

  private func standings(_ new: ArticleRecord, since old: ArticleRecord?) -> [FindingStanding] {
    var standings = FindingStandings(of: new)
    ChangedFindings.settle(new, since: old, standings: &standings)
    return new.sentenceRecords.enumerated().flatMap { index, sentence in
      sentence.findings.indices.map { standings[index, $0] }
    }
  }

  private let old = "The council will perhaps vote on the plan in March."

  @Test("in an article without an older version everything is new")
  func added() { #expect(standings(article(old), since: nil) == [.new]) }

  @Test("sentences that stayed or moved have nothing new")
  func untouched() {
    #expect(standings(article(old, "It rained."), since: article(old)) == [.unchanged])
    #expect(
      standings(article("One.", "Two.", old), since: article(old, "One.", "Two.")) == [.unchanged])
    // Its surroundings may give it more points; the sentence itself was not touched.
    #expect(
      standings(article(old, points: 2000), since: article(old, points: 500)) == [.unchanged])
  }

  @Test("in a reworded sentence only what was not there, or had fewer points, is new")
  func reworded() {
    let new = "The council will perhaps vote on the new plan in March."
    #expect(standings(article(new), since: article(old)) == [.unchanged])
    #expect(standings(article(new, points: 2000), since: article(old, points: 0)) == [.new])
    let plain = article("The council will vote on the plan in March.")
    #expect(standings(article(old), since: plain) == [.new])
  }

  @Test("an added sentence's findings are new, an equal one stays old")
  func doubled() {
    #expect(
      standings(article(old, "It rained.", old), since: article(old)).filter { $0 == .new }.count
        == 1)
  }
}
