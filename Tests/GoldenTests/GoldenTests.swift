import Rhetor
import RhetorRender
import RhetorReport
import RhetorTestSupport
import Testing

/// Every format writes of whole articles what somebody has read and found right.
///
/// `UPDATE_GOLDEN=1 swift test --filter GoldenTests` records the files anew.
struct GoldenTests {
  @Test(arguments: GoldenArticles.names, Renderers.all.map { $0.name })
  func report(name: String, format: String) throws {
    let type = try #require(Renderers.named(format))
    let article = try GoldenArticles.scored(name)
    var renderer = type.init(RenderOptions())
    var sink = ByteSink()
    renderer.begin(GoldenArticles.stamp, into: &sink)
    renderer.add(article, into: &sink)
    renderer.finish(RunSummary(of: [article], failures: 0), into: &sink)
    try compare(sink, Self.reportPath(format, name))
  }

  @Test(arguments: GoldenArticles.names, CheckRenderers.all.map { $0.name })
  func check(name: String, format: String) throws {
    let type = try #require(CheckRenderers.named(format))
    let article = try GoldenArticles.scored(name)
    var renderer = type.init(RenderOptions())
    var sink = ByteSink()
    renderer.begin(CheckContext(stamp: GoldenArticles.stamp), into: &sink)
    let verdict = Gate(limits: Self.limits).judge(article)
    renderer.add(CheckedArticle(article, verdict), into: &sink)
    renderer.finish(CheckOutcome(), into: &sink)
    try compare(sink, Self.checkPath(format, name))
  }

  @Test func everyGoldenFileIsCompared() {
    let names = GoldenArticles.names
    let expected =
      Renderers.all.flatMap { format in names.map { Self.reportPath(format.name, $0) } }
      + CheckRenderers.all.flatMap { format in names.map { Self.checkPath(format.name, $0) } }
      + DiffGoldenTests.paths
    #expect(Set(GoldenFile.all()).subtracting(expected) == [], "left over from something gone")
  }

  /// Every kind of limit, low enough to be passed by articles with findings.
  private static let limits = GateLimits(
    pointsPerArticle: [.speculation: 2000], pointsPerSentence: [.loadedLanguage: 2000],
    pointsPer1000: [.attribution: 5000], findings: [2: 3])

  private static func reportPath(_ format: String, _ name: String) -> String {
    "\(format)/\(name).\(ending(format))"
  }

  private static func checkPath(_ format: String, _ name: String) -> String {
    "check-\(format)/\(name).\(ending(format))"
  }

  private static func ending(_ format: String) -> String { GoldenFile.ending(of: format) }

  private func compare(_ sink: ByteSink, _ path: String) throws {
    if let problem = try GoldenFile(path).problem(with: sink.bytes) {
      Issue.record(Comment(rawValue: problem))
    }
  }
}

extension GoldenFile {
  /// The ending of the files of a format.
  static func ending(of format: String) -> String {
    switch format {
    case "text", "github": "txt"
    case "markdown": "md"
    case "checkstyle", "junit": "xml"
    case "gitlab", "rdjson", "sarif": "json"
    default: format
    }
  }
}
