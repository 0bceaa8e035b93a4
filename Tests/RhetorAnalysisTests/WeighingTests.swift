import RhetorLexicon
import RhetorText
import Testing

@testable import RhetorAnalysis

/// How findings are weighed: points, multipliers, stacked hedges, voices.
struct WeighingTests {
  private func tables(_ entries: String) throws -> LexiconTables {
    try SmallLexicon.compile([
      "speculation/hedge/category.toml": SmallLexicon.card("finding", 1),
      "speculation/hedge/entries.toml": "[lexicon]\ntitle = \"Hedges\"\n" + entries,
      "speculation/booster/category.toml": SmallLexicon.card("finding", 2),
      "speculation/booster/entries.toml":
        "[lexicon]\ntitle = \"Boosters\"\n" + SmallLexicon.entry("surely"),
    ])
  }

  private func hedges() throws -> LexiconTables {
    try tables(
      SmallLexicon.entry("may") + SmallLexicon.entry("possibly", "strength = 2")
        + SmallLexicon.entry("perhaps"))
  }

  /// A text, and each finding as words and points.
  static let hedgeTable = MarkedRows.cells(
    """
    It may rain. | may 1000
    It may possibly rain. | may possibly 2000
    It possibly may perhaps rain. | possibly may perhaps 2000
    It may rain and possibly snow. | may 1000 / possibly 2000
    It may, possibly, rain. | may 1000 / possibly 2000
    It may surely rain. | may 1000 / surely 2000
    Smith said it may rain. | may 250
    Smith said it may possibly rain. | may possibly 500
    I said it may rain. | may 1000
    If it snows it may rain. | may 750
    It looks as if it may rain. | may 1000
    Smith said that if it snows it may rain. | may 187
    “It may rain,” Smith said. | may 0
    It “may” rain. | may 0
    """, columns: 2)

  @Test(arguments: hedgeTable)
  func hedgeWeighs(row: [String]) throws {
    let sample = try Sample(row[0], tables: hedges())
    let found = sample.findings.map { "\(sample.words($0.terms)) \($0.points)" }
    #expect(found == row[1].components(" / "))
  }

  @Test func pointsAreRoundedDownEachTime() throws {
    func points(_ strength: Int, _ factors: Int...) -> Int {
      Finding(
        category: 0, entry: nil, terms: 0..<1, range: TextRange(0..<1), sentence: 0,
        strength: strength, multipliers: factors.map { Multiplier(why: "", by: $0) },
        isQuoted: false
      ).points
    }
    #expect(points(3) == 3000)
    #expect(points(0) == 0)
    #expect(points(1, 500) == 500)
    #expect(points(1, 250, 750) == 187)
    #expect(points(1, 250, 750, 500) == 93)
    #expect(points(3, 333, 333) == 332)
    #expect(points(2, 0, 750) == 0)
  }

  @Test func multipliersSayWhyInTheirOrder() throws {
    let tables = try tables(SmallLexicon.entry("may", "half-if = [\"next: rain\"]"))
    let sample = try Sample("Smith said that if it snows it may rain.", tables: tables)
    let finding = try #require(sample.findings.first)
    #expect(finding.multipliers.map(\.by) == [500, 250, 750])
    #expect(finding.multipliers[0].why == "softened by its surroundings: next: rain")
    #expect(finding.points == 93)
    let quoted = try Sample("“It may rain,” Smith said.", tables: tables)
    #expect(quoted.findings.first?.multipliers.first?.by == 0)
    #expect(quoted.findings.first?.isQuoted == true)
  }

  /// Weak sources that a source tells of which can be asked, before or behind them.
  @Test(arguments: [
    ("The minister said that critics fear the dam will break.", 0),
    ("Critics say the dam is weak, the minister acknowledged.", 0),
    ("Analysts said the dam was weak, according to the Times.", 0),
    ("Critics say the dam is weak, but the minister said it would hold.", 2000),
    ("Critics say the dam is weak, observers said.", 2000),
  ])
  func weakSourcesAreToldByThoseWhoCanBeAsked(text: String, points: Int) throws {
    let findings = try Sample(text).findings
    #expect(findings.first?.points == points, "\(findings)")
  }

  @Test func loadedLanguageInReportedWordsKeepsItsPoints() throws {
    let tables = try SmallLexicon.compile(entries: SmallLexicon.entry("widget:n"))
    let sample = try Sample("Smith said that if it rains the widget falls.", tables: tables)
    #expect(sample.findings.map(\.points) == [2000])
  }

  /// What becomes of findings in each kind of block.
  @Test func voiceFollowsTheBlock() throws {
    let tables = try SmallLexicon.compile(entries: SmallLexicon.entry("widget:n"))
    let expected: [Block.Role: (Voice, [Int])] = [
      .paragraph: (.author, [2000]), .listItem: (.author, [2000]),
      .headline: (.headline, [2000]), .subheading: (.subheading, [2000]),
      .blockQuote: (.quotation, [0]), .embed: (.embed, [0]), .byline: (.byline, []),
      .caption: (.caption, []),
    ]
    for role in Block.Role.allCases {
      let (voice, points) = try #require(expected[role], "\(role)")
      let sample = try Sample("The widget fell", tables: tables, role: role)
      #expect(sample.reading.sentences.map(\.voice) == [voice])
      #expect(sample.findings.map(\.points) == points, "\(role)")
      #expect(sample.reading.sentences[0].authorWords == (voice == .author ? 3 : 0))
    }
  }

  @Test func sentenceWhollyQuotedIsAQuotation() throws {
    let sample = try Sample("“The bridge is old. It must be closed,” he said.")
    #expect(sample.reading.sentences.map(\.voice) == [.quotation, .author])
  }

  @Test func addressesAreNotJudged() throws {
    let tables = try SmallLexicon.compile(entries: SmallLexicon.entry("widget:n"))
    let sample = try Sample("See www.widget.example and #widget and @widget.", tables: tables)
    #expect(sample.findings.isEmpty)
  }

  @Test func endlessSentenceIsReadInPieces() throws {
    let sample = try Sample(String(repeating: "word ", count: 1200))
    let sentences = sample.reading.sentences
    #expect(sentences.map(\.terms.count) == [250, 250, 250, 250, 200])
    #expect(sentences.map(\.block) == [0, 0, 0, 0, 0])
    #expect(sentences.reduce(0) { $0 + $1.words } == 1200)
  }

  @Test func marksThatNeverCloseAreFewQuotations() throws {
    let sample = try Sample(
      String(repeating: "“a ", count: 200) + String(repeating: "” ", count: 200))
    #expect((1...8).contains(sample.reading.quotations.count))
  }
}
