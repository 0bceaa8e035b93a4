import Foundation
import RhetorTestSupport
import Testing

/// Several reports at once, baselines that are wrong, and what holds for a path.
struct CheckReportTests {
  @Test func severalReportsAtOnce() throws {
    let desk = try Desk(["a.txt": Desk.loaded])
    let outcome = try desk.run(
      [
        "check", "a.txt", "--report", "sarif=out.sarif", "--report", "github", "--report",
        "junit=j.xml",
      ])
    #expect(outcome.status == 1)
    #expect(outcome.text.hasPrefix("::error "))
    #expect(try desk.text("out.sarif").hasPrefix("{\"$schema\""))
    #expect(try desk.text("j.xml").contains("<failure "))
    let plain = try desk.run("check", "a.txt", "--report", "sarif=out.sarif")
    #expect(plain.text.contains("1 article checked, 1 failed"))
    #expect(try desk.names() == ["a.txt", "j.xml", "out.sarif"])
  }

  @Test(arguments: [
    ["--report", "sarif=x", "--report", "junit=x"], ["--report", "github", "--report", "text"],
    ["--report", "sarfi"], ["--report", "sarif="], ["--today", "tomorrow"],
    ["--write-baseline", "--prune-baseline"], ["--write-baseline", "--staged"],
    ["--report", "sarif=a.txt"], ["--prune-baseline"],
  ])
  func whatCannotBeMeantIsRefused(arguments: [String]) throws {
    let desk = try Desk(["a.txt": Desk.plain])
    #expect(try desk.run(["check", "a.txt"] + arguments).status == 2)
    #expect(try desk.names() == ["a.txt"])
    #expect(try desk.text("a.txt") == Desk.plain)
  }

  @Test(arguments: [
    (
      ["--format", "sarif", "--report", "text"],
      "two reports cannot both be written to standard output"
    ),
    (
      ["--format", "sarif", "-o", "-", "--report", "text=-"],
      "two reports cannot both be written to standard output"
    ),
    (["-o", "x", "--report", "sarif=./x"], "two reports cannot both be written to ./x"),
    (["--report", "sarif="], "--report sarif= has no file name"),
    (["--write-baseline", "-o", "out.txt"], "so that there is no report for --output"),
    (["-o", ""], "--output needs the name of a file"),
  ])
  func reportsThatHaveNoPlaceOfTheirOwnAreRefused(arguments: [String], message: String) throws {
    let desk = try Desk(["a.txt": Desk.plain])
    let outcome = try desk.run(["check", "a.txt"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.text.isEmpty)
    #expect(outcome.errors.hasPrefix("rhetor: error: "), "\(outcome.errors)")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try desk.names() == ["a.txt"])
  }

  @Test func stepSummaryIsAdded() throws {
    let desk = try Desk(["a.txt": Desk.loaded, "summary.md": "before\n"])
    let environment = ["GITHUB_STEP_SUMMARY": desk.folder.url.appending(path: "summary.md").path]
    let outcome = try desk.run(
      ["check", "a.txt", "--report", "github"], environment: environment)
    #expect(outcome.status == 1)
    let page = try desk.text("summary.md")
    #expect(page.hasPrefix("before\n## Rhetor: 1 of 1 article failed\n"))
    #expect(page.contains("| a.txt | 2.0 | 3.0 | 0.0 | 1 error, 2 warnings | **fails** |"))
    _ = try desk.run(["check", "a.txt"], environment: environment)
    #expect(try desk.text("summary.md") == page)
  }

  @Test func summaryShowsTheChangeAgainstTheBase() throws {
    let desk = try GitDesk(["a.txt": Desk.calmer, "b.txt": Desk.loaded])
    try desk.write(Desk.loaded, to: "a.txt")
    try desk.write(Desk.calmer, to: "b.txt")
    let page = try desk.check("--since", "HEAD", "--format", "markdown").text
    #expect(page.contains("| a.txt | 2.0 (0.0) | 3.0 (+3.0) | 0.0 (0.0) | 1 error | **fails** |"))
    #expect(page.contains("| b.txt | 2.0 (0.0) | 0.0 (-3.0) | 0.0 (0.0) | – | passes |"))
    #expect(page.contains("In brackets: the change against the base."))
  }

  @Test(arguments: [
    ("{", "it is no valid JSON"), ("{\"schema\":2,\"findings\":[]}", "`schema` is 2"),
    ("{\"findings\":[]}", "`schema` is missing"), ("{\"schema\":1}", "`findings` is missing"),
    (
      "{\"schema\":1,\"findings\":[{\"path\":\"a\",\"category\":\"b\",\"words\":\"c\","
        + "\"sentence\":\"d\",\"count\":0}]}", "`count` is 0"
    ),
    ("", "it is no valid JSON"),
  ])
  func malformedBaselineIsTrouble(text: String, problem: String) throws {
    let desk = try Desk(["a.txt": Desk.plain, "base.json": text])
    let outcome = try desk.run("check", "a.txt", "--baseline", "base.json")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("base.json: error: not a baseline: "))
    #expect(outcome.errors.contains(problem), "\(outcome.errors)")
    #expect(
      try desk.run("check", "a.txt", "--baseline", "base.json", "--write-baseline").status == 2)
    #expect(try desk.text("base.json") == text)
  }

  @Test func missingBaselineIsTrouble() throws {
    let desk = try Desk(["a.txt": Desk.plain, "rhetor.toml": "baseline = \"gone.json\"\n"])
    let outcome = try desk.run("check", "a.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("gone.json: error: the baseline cannot be read"))
    #expect(try desk.run("check", "a.txt", "--write-baseline").status == 0)
    #expect(try desk.run("check", "a.txt").status == 0)
  }

  @Test func baselineThatMissesArticlesIsNotWritten() throws {
    let desk = try Desk(["a.txt": Desk.loaded])
    let outcome = try desk.run("check", "a.txt", "gone.txt", "--write-baseline")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("not written"))
    #expect(try desk.names() == ["a.txt"])
  }

  @Test func baselineKeepsArticlesThatWereNotLookedAt() throws {
    let desk = try Desk(["a.txt": Desk.loaded, "b.txt": Desk.loaded])
    _ = try desk.run("check", ".", "--write-baseline")
    let all = try desk.text(".rhetor-baseline.json")
    _ = try desk.run("check", "a.txt", "--write-baseline")
    #expect(try desk.text(".rhetor-baseline.json") == all)
  }

  @Test func configurationIsShownWithItsOrigins() throws {
    let desk = try Desk([
      "house.toml": "profile = \"wire\"\n[gate]\nmax-points-per-article = { speculation = 2.5 }\n",
      "desk/rhetor.toml": """
      extends = "../house.toml"
      baseline = "base.json"
      [severity]
      "speculation.modal" = "note"
      [[overrides]]
      paths = ["opinion/**"]
      gate.max-points-per-article.speculation = "off"
      [[suppress]]
      id = "loaded-language"
      reason = "a \\"reason\\""
      expires = 2030-01-31
      """,
    ])
    #expect(
      try desk.run("check", "--show-config", "desk/opinion/x.txt").text == """
        # What holds for desk/opinion/x.txt
        # Read from house.toml, desk/rhetor.toml
        #
        # Where nothing else is said, strong findings (strength 3) and clear ones that
        # hide a source (strength 2) are errors, others warnings.

        profile = "wire"  # house.toml:1:11
        baseline = "desk/base.json"  # desk/rhetor.toml:2:12

        [gate]
        fail-on-strength = 2  # profile wire

        [gate.max-points-per-article]
        speculation = "off"  # desk/rhetor.toml:7:29

        [severity]
        "speculation.modal" = "note"  # desk/rhetor.toml:4:1

        [[suppress]]  # desk/rhetor.toml:9:6
        id = "loaded-language"
        reason = "a \\"reason\\""
        expires = 2030-01-31

        """)
    let elsewhere = try desk.run("check", "--show-config", "desk/x.txt")
    #expect(elsewhere.text.contains("speculation = 2.5  # house.toml:3:28"))
    #expect(try desk.run("check", "--show-config", "x.txt").text.contains("# No configuration"))
  }

  @Test func profilesJudgeByGenre() throws {
    let desk = try Desk([
      "rhetor.toml": """
      [[overrides]]
      paths = ["wire/**"]
      profile = "wire"
      [[overrides]]
      paths = ["opinion/**"]
      profile = "opinion"
      """,
      "wire/a.txt": "The plan is a disgrace.\n", "opinion/a.txt": "The plan is a disgrace.\n",
      "news/a.txt": "The plan is a disgrace.\n", "opinion/b.txt": Desk.loaded,
    ])
    #expect(try desk.run("check", "wire").status == 1)
    #expect(try desk.run("check", "news").text.contains("1 warning"))
    #expect(try desk.run("check", "opinion/a.txt").text.contains("0 errors, 0 warnings"))
    #expect(try desk.run("check", "opinion/b.txt").status == 1)
  }

  @Test func configurationsThatExtendInCirclesOrNothingAreRefused() throws {
    let desk = try Desk([
      "a.txt": Desk.plain, "rhetor.toml": "extends = \"b.toml\"\n",
      "b.toml": "\nextends = [\"rhetor.toml\"]\n", "c.toml": "extends = \"gone.toml\"\n",
      "d.toml": "extends = \"wrong.toml\"\n", "wrong.toml": "[gate]\nx = 1\n",
      "deep/e.toml": "[lexicons]\nadd = [\"gone\", \"../a.txt\", \"a.txt\"]\n",
    ])
    let circle = try desk.run("check", "a.txt")
    #expect(circle.status == 2)
    #expect(circle.errors.hasPrefix("b.toml:2:12: error: `rhetor.toml` extends this file in turn"))
    let gone = try desk.run("check", "a.txt", "--config", "c.toml")
    #expect(gone.errors.hasPrefix("c.toml:1:11: error: `gone.toml` cannot be read"))
    let lexicons = try desk.run("check", "a.txt", "--config", "deep/e.toml")
    #expect(lexicons.status == 2)
    #expect(
      lexicons.errors == """
        deep/e.toml:2:8: error: `gone` is no file or folder
        help: paths are taken from the folder of this file
        deep/e.toml:2:28: error: `a.txt` is no file or folder
        help: paths are taken from the folder of this file

        """)
    let wrong = try desk.run("check", "a.txt", "--config", "d.toml")
    #expect(wrong.errors.hasPrefix("wrong.toml:2:1: error: unknown key `x`"))
  }

  /// Every unit of columns that a format asks for, behind characters that differ in all three.
  @Test func columnsAreInTheUnitsOfTheFormat() throws {
    let desk = try Desk(["a.txt": "It is 😀é the megalomaniacs again.\n"])
    func check(_ format: String) throws -> String {
      try desk.run("check", "a.txt", "--format", format).text
    }
    #expect(try check("text").hasPrefix("a.txt:1:14: "))
    #expect(try check("checkstyle").contains("column=\"14\""))
    #expect(try check("sarif").contains("\"startColumn\":14,\"endLine\":1,\"endColumn\":27"))
    #expect(try check("github").contains("col=15,endLine=1,endColumn=28"))
    #expect(
      try check("rdjson").contains("{\"line\":1,\"column\":18},\"end\":{\"line\":1,\"column\":31}"))
  }
}
