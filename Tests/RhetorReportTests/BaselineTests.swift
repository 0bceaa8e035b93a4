import RhetorReport
import RhetorTestSupport
import Testing

@Suite("The baseline")
struct BaselineTests {
  private let insult = Samples.finding(
    "loaded-language.name-calling/thug", stage: .loadedLanguage, text: "thug", strength: 3,
    points: 3000)

  /// An article whose sentences have an insult where they hold *thug*.
  private func article(_ texts: String..., path: String = "a.txt") -> ArticleRecord {
    let sentences = texts.enumerated().map { index, text in
      Samples.sentence(
        text, index: index, line: index + 1, findings: text.contains("thug") ? [insult] : [])
    }
    return ArticleRecord(path: path, sentences: sentences)
  }

  private func ledger(_ baseline: Baseline, gone: Set<String> = []) -> BaselineLedger {
    BaselineLedger(baseline) { gone.contains($0) }
  }

  private func baseline(of articles: ArticleRecord...) -> Baseline {
    var ledger = ledger(Baseline())
    for article in articles { _ = settle(article, &ledger) }
    return ledger.renewed
  }

  /// The standings of the insults, in order.
  private func settle(
    _ article: ArticleRecord, _ ledger: inout BaselineLedger
  ) -> [FindingStanding] {
    var standings = FindingStandings(of: article)
    ledger.settle(
      article, path: article.path, counts: Gate().counts, standings: &standings)
    return article.sentenceRecords.enumerated().flatMap { index, sentence in
      sentence.findings.indices.map { standings[index, $0] }
    }
  }

  private func standings(_ new: ArticleRecord, since old: ArticleRecord) -> [FindingStanding] {
    var ledger = ledger(baseline(of: old))
    return settle(new, &ledger)
  }

  @Test("edits elsewhere, a new order and another wrapping disturb nothing")
  func editsElsewhere() {
    let old = article("It rained.", "He is a thug.", "It stopped.")
    #expect(standings(old, since: old) == [.known])
    #expect(
      standings(article("New.", "It rained.", "He  IS\na thug.", "End."), since: old) == [.known])
    #expect(
      standings(article("He is a thug.", "It rained.", "It stopped."), since: old) == [.known])
  }

  @Test(
    "a sentence that was edited between its old neighbours keeps its findings, another has new ones"
  )
  func editedSentence() {
    let old = article("It rained.", "He is a thug.", "It stopped.")
    #expect(
      standings(article("It rained.", "He was a thug.", "It stopped."), since: old) == [.known])
    #expect(standings(article("It snowed.", "He was a thug.", "It froze."), since: old) == [.new])
    #expect(standings(article("He was a thug."), since: article("He is a thug.")) == [.new])
  }

  @Test("findings are counted: one more than there were is new, and it is the one elsewhere")
  func counts() {
    let old = article("A.", "He is a thug.", "B.")
    #expect(
      standings(article("C.", "He is a thug.", "D.", "A.", "He is a thug.", "B."), since: old)
        == [.new, .known])
    let two = article("He is a thug.", "He is a thug.")
    #expect(baseline(of: two).count == 2)
    #expect(standings(two, since: two) == [.known, .known])
  }

  @Test("an article that is gone hands its findings to the one that took its sentences")
  func renamed() {
    let old = article("It rained.", "He is a thug.", path: "old.txt")
    let new = article("He is a thug.", path: "new.txt")
    var moved = ledger(baseline(of: old), gone: ["old.txt"])
    #expect(settle(new, &moved) == [.known])
    #expect(moved.stale.isEmpty)
    #expect(moved.pruned.entries.map(\.path) == ["new.txt"])
    var copied = ledger(baseline(of: old))
    #expect(settle(new, &copied) == [.new])
  }

  @Test("what is no longer there is stale; articles that were not looked at are not")
  func stale() {
    let one = article("He is a thug.", path: "one.txt")
    let other = article("She is a thug.", path: "other.txt")
    var ledger = ledger(baseline(of: one, other))
    _ = settle(article("He is calm.", path: "one.txt"), &ledger)
    #expect(ledger.stale.map(\.sentence) == ["he is a thug."])
    #expect(ledger.pruned.entries.map(\.path) == ["other.txt"])
    #expect(ledger.renewed == ledger.pruned)
    var gone = BaselineLedger(baseline(of: one, other)) { $0 == "other.txt" }
    _ = settle(one, &gone)
    #expect(gone.stale.map(\.path) == ["other.txt"])
  }

  @Test("suppressed findings are neither looked up nor kept")
  func suppressed() {
    let quiet = Samples.finding(
      "loaded-language.name-calling/thug", stage: .loadedLanguage, text: "thug", strength: 3,
      points: 3000, suppressed: SuppressionRecord(reason: "quoted"))
    let article = ArticleRecord(
      path: "a.txt", sentences: [Samples.sentence("He is a thug.", findings: [quiet])])
    #expect(baseline(of: article).entries.isEmpty)
  }

  @Test("entries are sorted and alike ones are one")
  func order() {
    let entries = ["b", "a", "b"].map {
      BaselineEntry(
        path: $0, category: "c.d", words: "w", sentence: "s", before: "", after: "", count: 1)
    }
    let baseline = Baseline(entries)
    #expect(baseline.entries.map(\.path) == ["a", "b"])
    #expect(baseline.entries.map(\.count) == [1, 2])
    #expect(Baseline(entries.reversed()) == baseline)
  }
}
