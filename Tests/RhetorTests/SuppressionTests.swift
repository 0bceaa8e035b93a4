import Rhetor
import RhetorReport
import Testing

/// Comments in an article that switch findings off.
struct SuppressionTests {
  /// A comment inside a sentence leaves that sentence as it is.
  @Test func commentHoldsForTheNextSentenceOnly() throws {
    let text = "Now <!-- rhetor:ignore speculation -- a forecast --> perhaps it will. Perhaps not."
    let document = try ArticleLoader().document(named: "a.md", from: Array(text.utf8))
    let article = try Engine.shared.score(document)
    #expect(suppressed(article) == ["Perhaps"])
    #expect(article.points.speculation == 2000)
  }

  private let critics = "Critics say the decision is a disgrace."
  private let perhaps = "Perhaps it will rain."

  private func article(_ lines: String...) throws -> ArticleRecord {
    try Engine.shared.score(lines.joined(separator: "\n"))
  }

  private func suppressed(_ article: ArticleRecord) -> [String] {
    article.sentenceRecords.flatMap(\.findings).filter { $0.suppressed != nil }.map(\.text)
  }

  @Test(
    "an id of any size switches off what it covers in the next sentence",
    arguments: [
      ("speculation.adverb/perhaps", ["Perhaps"]), ("speculation.adverb", ["Perhaps"]),
      ("speculation", ["Perhaps"]), ("", ["Perhaps"]), ("attribution", []),
    ])
  func ids(id: String, expected: [String]) throws {
    let article = try article(
      "<!-- rhetor:ignore \(id) -- a forecast -->", perhaps, "", "Perhaps it will not.")
    #expect(suppressed(article) == expected)
    #expect(article.warnings.isEmpty == !expected.isEmpty)
    #expect(article.points.speculation == (expected.isEmpty ? 4000 : 2000))
  }

  @Test func suppressedFindingStaysWithItsReasonAndWithoutPoints() throws {
    let article = try article("<!-- rhetor:ignore speculation -- a forecast -->", perhaps)
    let finding = try #require(article.sentenceRecords.first?.findings.first)
    #expect(finding.suppressed == SuppressionRecord(reason: "a forecast"))
    #expect(finding.points == 0)
    #expect(finding.strength == 2)
    #expect(finding.multipliers.last == MultiplierRecord(why: "switched off in the article", by: 0))
    #expect(article.findings == 1)
    #expect(article.sentencesTouched == 0)
    #expect(article.points == .zero)
    #expect(finding.line == 2)
    #expect(finding.start == 49)
  }

  @Test func attributionFrameOfASuppressedFindingHasNoPoints() throws {
    let article = try article("<!-- rhetor:ignore attribution -- known -->", critics)
    #expect(article.sentenceRecords[0].frames.map(\.points) == [0])
    #expect(article.points.loadedLanguage == 1000)
  }

  @Test func regionHoldsFromStartToEnd() throws {
    let article = try article(
      perhaps, "", "<!-- rhetor:ignore-start speculation -- forecasts -->", perhaps, "", perhaps,
      "<!-- rhetor:ignore-end speculation -->", "", perhaps)
    #expect(
      article.sentenceRecords.map { $0.findings[0].suppressed != nil } == [
        false, true, true, false,
      ])
    #expect(article.warnings.isEmpty)
  }

  @Test func regionWithoutEndHoldsToTheEnd() throws {
    let article = try article(
      perhaps, "<!-- rhetor:ignore-start -- all of it -->", "", critics, "", perhaps)
    #expect(suppressed(article) == ["Critics say", "disgrace", "Perhaps"])
  }

  @Test func wholeFileIsSwitchedOffFromAnywhere() throws {
    let article = try article(
      perhaps, "", critics, "<!-- rhetor:ignore-file attribution,speculation -- satire -->")
    #expect(suppressed(article) == ["Perhaps", "Critics say"])
    #expect(article.warnings.isEmpty)
  }

  @Test func closestCommentCounts() throws {
    let article = try article(
      "<!-- rhetor:ignore-file -- satire -->",
      "<!-- rhetor:ignore speculation.adverb -- a forecast -->", perhaps, "", critics)
    let reasons = article.sentenceRecords.flatMap(\.findings).map { $0.suppressed?.reason }
    #expect(reasons == ["a forecast", "satire", "satire"])
  }

  @Test func whatIsWrongIsToldWithItsPlace() throws {
    let article = try article(
      "<!-- rhetor:ignore speculation.modall -- why -->", perhaps, "",
      "<!-- rhetor:ignore speculation -->", perhaps, "",
      "  <!-- rhetor:ignore attribution -- why -->", perhaps, "",
      "<!-- rhetor:ignore-end -->", "<!-- rhetor:forget -->")
    #expect(
      article.warnings.map { "\($0.line):\($0.column) \($0.message)" } == [
        "1:1 no stage, category or entry is called `speculation.modall`",
        "4:1 the suppression gives no reason",
        "7:3 the suppression suppresses nothing",
        "10:1 this `rhetor:ignore-end` has no beginning",
        "11:1 `rhetor:forget` is no suppression",
      ])
    #expect(article.warnings[0].help == "did you mean `speculation.modal`?")
    #expect(article.warnings.allSatisfy { $0.help != nil })
  }

  @Test func otherCommentsAndWordsAboutCommentsAreText() throws {
    let article = try article(
      "The note <!-- rhetor:ignore speculation -- x --> stood here. Perhaps.", "",
      "<!-- perhaps -->", perhaps)
    #expect(suppressed(article).isEmpty)
    #expect(article.warnings.isEmpty)
  }

  @Test func commentAtTheVeryEndSuppressesNothing() throws {
    let article = try article(perhaps, "<!-- rhetor:ignore speculation -- x -->")
    #expect(article.warnings.map(\.message) == ["the suppression suppresses nothing"])
  }

  @Test func gatePassesWhatIsSuppressed() throws {
    let bare = try article(critics)
    let quiet = try article("<!-- rhetor:ignore -- from the court file -->", critics)
    #expect(!Gate().judge(bare).passes)
    #expect(Gate().judge(quiet).passes)
  }

  @Test func thousandsOfCommentsCostLittle() throws {
    let lines = (0..<4000).map { number in
      number % 2 == 0 ? "<!-- rhetor:ignore-start speculation -- n\(number) -->" : perhaps + "\n"
    }
    let article = try Engine.shared.score(lines.joined(separator: "\n"))
    #expect(suppressed(article).count == 2000)
    #expect(article.sentenceRecords.last?.findings.first?.suppressed?.reason == "n3998")
  }

  @Test(.timeLimit(.minutes(1))) func thousandsOfUnknownIDsCostLittle() throws {
    let comments = (0..<4000).map { "<!-- rhetor:ignore speculation.modl\($0 % 2000) -- why -->" }
    let long = String(repeating: "x", count: 50_000)
    let start = ContinuousClock.now
    let article = try Engine.shared.score(
      ([perhaps, "", "<!-- rhetor:ignore speculation.modl \(long) -- why -->"] + comments)
        .joined(separator: "\n"))
    #expect(ContinuousClock.now - start < .seconds(10))
    #expect(article.warnings.count == 4002)
    #expect(article.warnings[0].help == "did you mean `speculation.modal`?")
    #expect(article.warnings[1].help == "`rhetor lexicon list` shows the ids")
    #expect(article.warnings[4001].help == "`rhetor lexicon list` shows the ids")
  }
}
