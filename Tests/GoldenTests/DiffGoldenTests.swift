import Rhetor
import RhetorRender
import RhetorReport
import RhetorTestSupport
import Testing

/// What changed between versions, in every format, as somebody has read it and found it right.
struct DiffGoldenTests {
  /// One comparison that is kept.
  struct Case: Sendable, CustomStringConvertible {
    let format: String
    let name: String
    let pairs: [(old: String, new: String)]
    var options = RenderOptions()
    var path: String { "diff-\(format)/\(name).\(GoldenFile.ending(of: format))" }
    var description: String { path }
  }

  private static let cases: [Case] = {
    var cases: [Case] = []
    for format in DiffRenderers.all.map({ $0.name }) {
      cases.append(Case(format: format, name: "before-after", pairs: [("before", "after")]))
      cases.append(
        Case(
          format: format, name: "loaded-to-neutral", pairs: [("harbour-tax/1", "harbour-tax/5")]))
    }
    for (name, count) in GoldenArticles.histories.sorted(by: { $0.key < $1.key }) {
      let steps = (1..<count).map { ("\(name)/\($0)", "\(name)/\($0 + 1)") }
      cases.append(Case(format: "text", name: name, pairs: steps))
    }
    cases.append(
      Case(
        format: "text", name: "side-by-side", pairs: [("tram-accident/1", "tram-accident/2")],
        options: RenderOptions(width: 130)))
    cases.append(
      Case(
        format: "csv", name: "per-article", pairs: [("harbour-tax/1", "harbour-tax/5")],
        options: RenderOptions(unit: .article)))
    return cases
  }()

  /// Every golden file of this suite.
  static let paths = cases.map(\.path) + HistoryRenderers.all.map { historyPath($0.name) }

  @Test(arguments: cases)
  func diff(_ one: Case) throws {
    let type = try #require(DiffRenderers.named(one.format))
    var renderer = type.init(one.options)
    var sink = ByteSink()
    var summary = DiffSummary()
    renderer.begin(old: GoldenArticles.stamp, new: GoldenArticles.stamp, into: &sink)
    for pair in one.pairs {
      let diff = ReportDiff(
        from: try GoldenArticles.scored(pair.old), to: try GoldenArticles.scored(pair.new))
      summary.add(diff)
      renderer.add(diff, into: &sink)
    }
    renderer.finish(summary, into: &sink)
    try compare(sink, one.path)
  }

  @Test(arguments: HistoryRenderers.all.map { $0.name })
  func history(format: String) throws {
    let type = try #require(HistoryRenderers.named(format))
    var renderer = type.init(RenderOptions())
    var sink = ByteSink()
    renderer.begin(GoldenArticles.stamp, path: "harbour-tax.txt", into: &sink)
    var before: ArticleRecord?
    for number in 1...5 {
      let article = try GoldenArticles.scored("harbour-tax/\(number)")
      renderer.add(
        HistoryRow(
          revision: String(repeating: "\(number)", count: 40),
          date: "2026-03-0\(number)T08:00:00+01:00", author: "Edda Marlow",
          subject: "Version \(number)", article: article,
          diff: before.map { ReportDiff(from: $0, to: article) }), into: &sink)
      before = article
    }
    renderer.finish(into: &sink)
    try compare(sink, Self.historyPath(format))
  }

  /// The one thing the fixtures are for: what a person reads off the versions.
  @Test func fixturesGoTheWayTheyWereWritten() throws {
    func points(_ name: String) throws -> Int {
      let article = try GoldenArticles.scored(name)
      return StageName.allCases.reduce(0) { $0 + article.points[$1] + article.headline[$1] }
    }
    let tax = try (1...5).map { try points("harbour-tax/\($0)") }
    #expect(zip(tax, tax.dropFirst()).allSatisfy { $0 >= $1 }, "\(tax)")
    #expect(tax[0] >= 20_000 && tax[4] == 0, "\(tax)")
    let school = try (1...4).map { try points("school-merger/\($0)") }
    #expect(zip(school, school.dropFirst()).allSatisfy { $0 <= $1 }, "\(school)")
    #expect(school[3] >= school[0] + 4000, "\(school)")
    // Wrapped anew, nothing has changed.
    #expect(
      ReportDiff(
        from: try GoldenArticles.scored("appeal/2"), to: try GoldenArticles.scored("appeal/3")
      ).isEmpty)
    // A quoted verdict is its speaker's: the words stayed, the finding lost its points.
    let quoted = ReportDiff(
      from: try GoldenArticles.scored("appeal/1"), to: try GoldenArticles.scored("appeal/2"))
    #expect(quoted.findings.map(\.change) == [.kept])
    #expect(quoted.findings.allSatisfy { $0.points < 0 && $0.cause?.kind == .context })
  }

  private static func historyPath(_ format: String) -> String {
    "history-\(format)/harbour-tax.\(GoldenFile.ending(of: format))"
  }

  private func compare(_ sink: ByteSink, _ path: String) throws {
    if let problem = try GoldenFile(path).problem(with: sink.bytes) {
      Issue.record(Comment(rawValue: problem))
    }
  }
}
