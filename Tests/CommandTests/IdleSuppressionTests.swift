import Foundation
import RhetorTestSupport
import Testing

/// Suppressions of a configuration that suppress nothing, which nobody would notice otherwise.
struct IdleSuppressionTests {
  /// One suppression that is needed by `Desk.loaded`, and one that is not.
  private static let two = """
    [[suppress]]
    id = "loaded-language.name-calling"
    reason = "the title of the play"

    [[suppress]]
    id = "speculation.adverb"
    reason = "agreed with the weather desk"

    """

  private static let idle = "rhetor.toml:6:6: warning: the suppression of `speculation.adverb` "

  private static func suppression(_ id: String, _ rest: String...) -> String {
    "[[suppress]]\nid = \"\(id)\"\nreason = \"so\"\n" + rest.map { $0 + "\n" }.joined()
  }

  private func says(_ desk: Desk, _ arguments: String...) throws -> Int {
    try desk.run(["check"] + arguments).text.components(separatedBy: "suppresses nothing").count - 1
  }

  @Test func isAWarningAtItsPlace() throws {
    let desk = try Desk(["rhetor.toml": Self.two, "a.txt": Desk.loaded, "b/b.txt": Desk.plain])
    let outcome = try desk.run("check", ".")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("\n\(Self.idle)suppresses nothing\n  help: take it out\n"))
    #expect(!outcome.text.contains("rhetor.toml:2:"))
    #expect(
      outcome.text.hasSuffix(
        "2 articles checked, 0 failed; 0 errors, 3 warnings, 1 suppressed\n"))
    #expect(outcome.errors.isEmpty)
    try desk.folder.write("Perhaps it will rain.\n", to: "b/c.txt")
    #expect(try says(desk, ".") == 0)
  }

  @Test(arguments: [
    ("github", "::warning file=rhetor.toml,line=6,title=suppression::the suppression of "),
    ("markdown", "- warning rhetor.toml:6:6 the suppression of "),
    (
      "checkstyle",
      "<file name=\"rhetor.toml\">\n  <error line=\"6\" column=\"6\" severity=\"warning\""
    ),
    ("junit", "<testsuite name=\"rhetor.toml\" tests=\"1\" failures=\"0\""),
  ])
  func isInEveryReport(format: String, words: String) throws {
    let desk = try Desk(["rhetor.toml": Self.two, "a.txt": Desk.loaded])
    let text = try desk.run("check", ".", "--format", format).text
    #expect(text.contains(words), "\(text)")
    #expect(text.contains("suppresses nothing"))
  }

  @Test func isInTheReportsOfMachines() throws {
    let desk = try Desk(["rhetor.toml": Self.two, "a.txt": Desk.loaded])
    let message = "the suppression of `speculation.adverb` suppresses nothing; take it out"
    func check(_ format: String) throws -> Any {
      try JSONSerialization.jsonObject(
        with: desk.run("check", ".", "--format", format).output)
    }
    let runs = (try check("sarif") as? [String: Any])?["runs"] as? [[String: Any]]
    let results = try #require(runs?.first?["results"] as? [[String: Any]])
    let result = try #require(results.first { $0["ruleId"] as? String == "suppression" })
    #expect(result["level"] as? String == "warning")
    #expect((result["message"] as? [String: String])?["text"] == message)
    #expect("\(try #require(result["locations"]))".contains("rhetor.toml"))

    let issues = try #require(try check("gitlab") as? [[String: Any]])
    let issue = try #require(issues.first { $0["check_name"] as? String == "suppression" })
    #expect(issue["description"] as? String == message)
    #expect(issue["severity"] as? String == "minor")
    #expect((issue["location"] as? [String: Any])?["path"] as? String == "rhetor.toml")

    let document = try check("rdjson") as? [String: Any]
    let diagnostics = try #require(document?["diagnostics"] as? [[String: Any]])
    let diagnostic = try #require(diagnostics.first { $0["message"] as? String == message })
    #expect(diagnostic["severity"] as? String == "WARNING")
  }

  /// Where a run does not look, a suppression may be needed.
  @Test func nothingIsSaidOfWhatTheRunDidNotLookAt() throws {
    let desk = try Desk(["rhetor.toml": Self.two, "a.txt": Desk.loaded, "b/b.txt": Desk.plain])
    for path in ["a.txt", "b", "b/b.txt"] { #expect(try says(desk, path) == 0, "\(path)") }
    for paths in [[".", "--include", "*.txt"], [".", "--exclude", "b"], [".", "gone.txt"]] {
      #expect(try !desk.run(["check"] + paths).text.contains("suppresses nothing"), "\(paths)")
    }
    let piped = try desk.run(["check", "-"], input: Desk.plain)
    #expect(!piped.text.contains("suppresses nothing"))
    #expect(try says(desk, ".", "--isolated") == 0)
    #expect(try says(desk, "b", ".") == 1)
    #expect(try says(desk, ".", "--config", "rhetor.toml") == 1)
  }

  @Test func pathsBoundWhatHasToBeLookedAt() throws {
    let desk = try Desk(["a.txt": Desk.plain, "b/b.txt": Desk.plain])
    func says(_ pattern: String, _ path: String) throws -> Bool {
      let suppression = Self.suppression("speculation", "paths = [\"\(pattern)\"]")
      try desk.folder.write(suppression, to: "rhetor.toml")
      let text = try desk.run("check", path).text
      #expect(
        !text.contains("suppresses") || text.contains("help: take it out, or mend its paths"))
      return text.contains("suppresses nothing")
    }
    // What the folder of a pattern holds, and files that are named from the folder down.
    #expect(try says("b/**", "b"))
    #expect(try says("b/*.md", "b"))
    #expect(try says("b/b.txt", "b/b.txt"))
    #expect(try says("/a.txt", "a.txt"))
    #expect(try says("gone/**", "."))
    #expect(try says("/gone.txt", "."))
    // What may lie elsewhere as well.
    #expect(try !says("/a.txt", "b"))
    #expect(try !says("a.txt", "a.txt"))
    #expect(try !says("*/b.txt", "b"))
    #expect(try !says("gone/**", "b"))
  }

  @Test func anExpiredOneThatMeansAFindingIsNotIdle() throws {
    let desk = try Desk([
      "a.txt": Desk.loaded,
      "rhetor.toml": Self.suppression("loaded-language.name-calling", "expires = 2026-01-31"),
    ])
    #expect(try says(desk, ".", "--today", "2026-02-01") == 0)
    try desk.folder.write(Desk.calmer, to: "a.txt")
    #expect(try says(desk, ".", "--today", "2026-02-01") == 1)
    #expect(try says(desk, ".") == 1)
  }

  @Test func wordsThatNoFindingHasMeanNothing() throws {
    let desk = try Desk(["a.txt": Desk.loaded])
    for (words, count) in [("Megalomaniacs", 0), ("megalomania", 1)] {
      try desk.folder.write(
        Self.suppression("loaded-language", "words = \"\(words)\""), to: "rhetor.toml")
      #expect(try says(desk, ".") == count)
    }
  }

  @Test func oneThatIsSharedIsToldOnceAndOnlyWhenNobodyNeedsIt() throws {
    let desk = try Desk([
      "house.toml": Self.two, "news/rhetor.toml": "extends = \"../house.toml\"\n",
      "sport/rhetor.toml": "extends = \"../house.toml\"\n", "news/a.txt": Desk.plain,
      "sport/a.txt": Desk.loaded,
    ])
    #expect(try says(desk, ".") == 1)
    #expect(try says(desk, "news", "sport") == 0)
    try desk.folder.write("Perhaps it will rain.\n", to: "news/b.txt")
    #expect(try says(desk, ".") == 0)
  }

  @Test func theChangeThatMakesItIdleSaysSo() throws {
    let desk = try GitDesk([
      "a.txt": Desk.loaded, "b.txt": Desk.plain,
      "rhetor.toml": Self.suppression("loaded-language.name-calling", "paths = [\"/a.txt\"]"),
    ])
    try desk.write(Desk.calmer, to: "a.txt")
    #expect(try desk.check("--since", "HEAD").text.contains("suppresses nothing"))
    try desk.git("add", "a.txt")
    #expect(try desk.check("--staged").text.contains("suppresses nothing"))
    try desk.git("reset", "--quiet", "--hard")
    try desk.write(Desk.plain + Desk.plain, to: "b.txt")
    #expect(try !desk.check("--since", "HEAD").text.contains("suppresses nothing"))
  }
}
