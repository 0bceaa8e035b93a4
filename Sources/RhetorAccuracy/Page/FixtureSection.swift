public import Rhetor
import RhetorLexicon
import RhetorReport

/// What is measured on the package's own fixtures: it needs nothing from outside.
public struct FixtureSection: Sendable {
  private let gold: GoldScore
  private let neutral: GoldScore
  private let articles: [GoldArticle]
  private let traps: (rows: Int, ids: Int, right: Int)
  private let senses: SenseScore
  private let mirror: MirrorLexicon
  private let swap: EntitySwap
  private let company: CompanySwap
  private let dialects: DialectPairs
  private let examples: (count: Int, entries: Int)

  /// Measures everything.
  ///
  /// - Throws: `FileError` for fixtures that cannot be read, `ScoringError` when ICU fails.
  public init(in fixtures: FixtureFolder, with engine: Engine) throws {
    articles = try GoldArticle.all(in: fixtures)
    var gold = GoldScore()
    var neutral = GoldScore()
    for article in articles {
      let score = try article.score(with: engine, in: fixtures)
      gold += score
      if article.isNeutral { neutral += score }
    }
    self.gold = gold
    self.neutral = neutral
    let rows = try TrapRow.all(in: fixtures)
    let right = try rows.count { try $0.problem(with: engine) == nil }
    traps = (rows.count, Set(rows.map(\.id)).count, right)
    senses = try SenseScore(SenseRow.all(in: fixtures), with: engine)
    mirror = try MirrorLexicon(in: fixtures, with: engine)
    swap = try EntitySwap(in: fixtures, with: engine)
    company = try CompanySwap(in: fixtures, with: engine)
    dialects = try DialectPairs(in: fixtures, with: engine)
    examples = (LexiconCheck(engine).exampleCount, engine.tables.entries.count)
  }

  /// The section as Markdown, from its heading to its last line.
  public var text: String {
    """
    ## On our own fixtures

    Texts, gold and traps in `Fixtures/` were written for this project, the gold by the same people as the rules: it
    shows that the tool does what it promises, not how it does on prose that nobody here has read. Intervals hold 95 %
    (Wilson).

    ### Articles with gold

    \(articles.count) articles, \(gold.words) words. The gold is complete: a finding outside all its rows is wrong. Findings on words
    that are a matter of taste (`OPT`) count neither way.

    \(stageTable)
    Deliberately neutral wire copy (\(articles.count(where: \.isNeutral)) articles, \(neutral.words) words): \(neutral.findings) findings with points, \
    \(MarkdownTable.places(Int((neutral.per1000 * 1000).rounded()))) per 1,000
    words (bar: below 2).

    ### Precision by category, on the same articles

    \(categoryTable)
    ### Traps

    \(traps.ids) kinds of traps, \(traps.rows) texts: the same words where they must and where they must not be found. \
    Right: \(traps.right) of \(traps.rows).

    Besides, each of the \(examples.entries) lexicon entries carries its own examples, \(examples.count) in all; every one holds.

    ### Words of several senses

    \(senses.words.count) words that are flagged in one sense and not in another, \(senses.flagged + senses.other) sentences.

    \(senseTable)
    \(senseWords)

    \(decision)

    ### Fairness

    - Mirror lexicon: \(mirror.left.entries) entries are used against the left (strengths sum to \(mirror.left.strength)), \
    \(mirror.right.entries) against the right
      (\(mirror.right.strength)). \(mirror.exchanges) times the one was put into the other’s sentence or both into the same; \
    differences: \(mirror.differences.count).
    - Entity swap: \(swap.templates) sentences about \(swap.entities) countries, parties, faiths, groups and people, \
    \(swap.comparisons) comparisons of every
      finding, point for point; differences: \(swap.differences.count). \(swap.scored) of the sentences have findings.
    - Company: \(company.entries) entries, each with words behind and inside it about different people, \
    \(company.comparisons) comparisons; entries that
      differ: \(companyDifferences).
    - Dialects: \(dialects.count) pairs with the same content in \(Self.list(dialects.varieties)); \
    \(dialects.scored) pairs have findings;
      differences: \(dialects.differences.count + dialects.tolerated), of which tolerated with a reason in the table: \(dialects.tolerated).

    """
  }

  private var stageTable: String {
    var table = MarkdownTable(
      "stage", "right", "taste", "wrong", "precision (bar 0.920)", "found", "missed",
      "recall (bar 0.850)")
    for stage in StageName.allCases {
      let count = gold.stages[stage] ?? GoldCount()
      table.add(
        stage.rawValue, "\(count.right)", "\(count.optional)", "\(count.wrong)",
        MarkdownTable.cell(Share(part: count.right, whole: count.right + count.wrong)),
        "\(count.found)", "\(count.missed)",
        MarkdownTable.cell(Share(part: count.found, whole: count.found + count.missed)))
    }
    return table.text
  }

  private var categoryTable: String {
    var table = MarkdownTable("category", "right", "taste", "wrong", "precision")
    for (category, count) in gold.categories.sorted(by: { $0.key < $1.key }) {
      table.add(
        category, "\(count.right)", "\(count.optional)", "\(count.wrong)",
        MarkdownTable.cell(Share(part: count.right, whole: count.right + count.wrong)))
    }
    return table.text
  }

  private var senseTable: String {
    var table = MarkdownTable("sense", "sentences", "right", "share")
    let rows = senses.flagged + senses.other
    let right = senses.flaggedRight + senses.otherRight
    for (name, right, rows) in [
      ("flagged", senses.flaggedRight, senses.flagged),
      ("left alone", senses.otherRight, senses.other), ("both", right, rows),
    ] {
      table.add(
        name, "\(rows)", "\(right)", MarkdownTable.cell(Share(part: right, whole: rows)))
    }
    return table.text
  }

  private var senseWords: String {
    let wrong = senses.words.filter { $0.right < $0.rows }
    return wrong.isEmpty
      ? "No word has a wrong sentence."
      : "Words with a wrong sentence: "
        + wrong.map { "*\($0.word)* (\($0.right) of \($0.rows))" }.joined(separator: ", ") + "."
  }

  private var decision: String {
    senses.accuracy >= 950
      ? """
      Decision: no part-of-speech tagger. A tagger would be worth its data and its milliseconds if rules over the
      neighbouring words stayed below 0.950 here; they do not.
      """
      : """
      Decision open: rules over the neighbouring words stay below 0.950 here, the point below which a part-of-speech
      tagger would be worth its data and its milliseconds.
      """
  }

  private var companyDifferences: String {
    let sets = [
      ("country", "between countries"), ("us", "between US parties"), ("uk", "between UK parties"),
      ("faith", "between faiths"), ("sex", "between men and women"),
      ("street", "between police and protesters"),
    ]
    return sets.map { "\(company.differences[$0.0]?.count ?? 0) \($0.1)" }.joined(separator: ", ")
  }

  private static func list(_ names: [String]) -> String {
    names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }
}
