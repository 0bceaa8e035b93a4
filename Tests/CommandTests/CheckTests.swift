import Foundation
import RhetorTestSupport
import Testing

struct CheckTests {
  @Test func strongFindingFailsByDefault() throws {
    let desk = try Desk(["a.txt": Desk.loaded])
    let outcome = try desk.run("check", "a.txt")
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("a.txt:5:33: error: "))
    #expect(outcome.text.contains("loaded-language.name-calling/megalomaniac"))
    #expect(outcome.text.contains("1 article checked, 1 failed"))
  }

  @Test func warningsPass() throws {
    let outcome = try Desk(["a.txt": Desk.calmer]).run("check", "a.txt")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("warning"))
    #expect(outcome.text.contains("1 article checked, 0 failed"))
  }

  @Test func unreadableFileCountsMoreThanAFailure() throws {
    let outcome = try Desk(["a.txt": Desk.loaded]).run("check", "a.txt", "gone.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("gone.txt: error: no such file or folder"))
  }

  @Test func nearestConfigurationHoldsForEachArticle() throws {
    let desk = try Desk([
      "rhetor.toml": "[severity]\n\"loaded-language.name-calling\" = \"note\"\n",
      "a.txt": Desk.loaded, "desk/b.txt": Desk.calmer,
      "desk/.rhetor.toml": "[gate]\nfail-on-strength = 1\n",
    ])
    #expect(try desk.run("check", "a.txt").status == 0)
    #expect(try desk.run("check", "desk/b.txt").status == 1)
    let both = try desk.run("check", ".")
    #expect(both.status == 1)
    #expect(both.text.contains("2 articles checked, 1 failed"))
  }

  @Test func configurationIsNotSoughtAboveTheRepository() throws {
    let desk = try Desk([
      "rhetor.toml": "[gate]\nfail-on-strength = 1\n", "inner/.git/HEAD": "",
      "inner/a.txt": Desk.calmer,
    ])
    #expect(try desk.run("check", "inner/a.txt").status == 0)
  }

  @Test func givenConfigurationHoldsForAll() throws {
    let desk = try Desk([
      "strict.toml": "[gate.max-findings]\nstrength-1 = 0\n", "a.txt": Desk.calmer,
      "rhetor.toml": "",
    ])
    let outcome = try desk.run("check", "a.txt", "--config", "strict.toml")
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("findings of strength 1, 0 allowed"))
    #expect(try desk.run("check", "a.txt").status == 0)
  }

  /// A limit of the whole article is an error with a line of its own, as everything that fails is.
  @Test func limitOfAnArticleIsToldAsAnError() throws {
    let desk = try Desk([
      "rhetor.toml": "[gate.max-findings]\nstrength-1 = 0\n", "s.txt": Desk.calmer,
    ])
    let text = try desk.run("check", "s.txt")
    #expect(text.status == 1)
    #expect(text.text.contains("\ns.txt: error: 2 findings of strength 1, 0 allowed\n"))
    #expect(text.text.contains("\ns.txt: 1 error, 2 warnings\n"))
    #expect(text.text.hasSuffix("1 article checked, 1 failed; 1 error, 2 warnings\n"))
    #expect(
      try desk.run("check", "s.txt", "--format", "markdown").text.contains("1 error, 2 warnings."))
  }

  /// What went wrong is told once, on standard error.
  @Test func reportNamesFailedFilesInOneLine() throws {
    let desk = try Desk(["a.txt": Desk.plain])
    let check = try desk.run("check", "a.txt", "gone.txt")
    #expect(
      check.text
        == "gone.txt: not read\n1 article checked, 0 failed, 1 file not read; 0 errors, 0 warnings\n"
    )
    #expect(check.errors.contains("gone.txt: error: no such file or folder\nhelp: "))
    #expect(try desk.run("score", "gone.txt").text.hasPrefix("gone.txt: not scored\n\n"))
  }

  @Test func isolatedOverlooksConfigurations() throws {
    let desk = try Desk(["rhetor.toml": "broken", "a.txt": Desk.calmer])
    #expect(try desk.run("check", "a.txt").status == 2)
    #expect(try desk.run("check", "a.txt", "--isolated").status == 0)
  }

  @Test func brokenConfigurationIsToldWithLineAndColumn() throws {
    let desk = try Desk([
      "rhetor.toml": """
      [gate]
      fail-on-strenght = 2

      [severity]
      "loaded-language.name-calling" = "eror"
      "no-such.category" = "note"

      """, "a.txt": Desk.plain,
    ])
    let outcome = try desk.run("check", "a.txt")
    #expect(outcome.status == 2)
    #expect(outcome.text.isEmpty)
    #expect(outcome.errors.contains("rhetor.toml:2:1: error: unknown key `fail-on-strenght`"))
    #expect(outcome.errors.contains("help: did you mean `fail-on-strength`?"))
    #expect(outcome.errors.contains("rhetor.toml:5:34: error: "))
  }

  @Test func missingConfigurationIsAnError() throws {
    let outcome = try Desk(["a.txt": Desk.plain]).run("check", "a.txt", "--config", "no.toml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("no.toml: error: cannot be read"))
  }

  @Test func severityOfAUsersEntryCanBeSet() throws {
    let desk = try Desk([
      "rules/house.toml": LexiconCommandTests.house, "a.txt": Desk.plain,
      "rhetor.toml": """
      [lexicons]
      add = ["rules/house.toml"]
      [severity]
      "loaded-language.evaluative/passed-the-budget" = "error"
      """,
    ])
    let outcome = try desk.run("check", "a.txt")
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("passed-the-budget"))
  }

  @Test(arguments: [
    "profile = \"opinion\"\n", "[severity]\n\"loaded-language.name-calling\" = \"error\"\n",
  ])
  func severitiesMakeNoErrorsOfQuotedWords(configuration: String) throws {
    let quoted = "\"He is a megalomaniac and perhaps a liar,\" said Tom Hale, the mayor.\n"
    let desk = try Desk(["rhetor.toml": configuration, "a.txt": quoted, "b.txt": Desk.loaded])
    let outcome = try desk.run("check", "a.txt", "--verbose")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains(": note: "))
    #expect(!outcome.text.contains(": error: ") && !outcome.text.contains(": warning: "))
    #expect(try desk.run("check", "b.txt").status == 1)
  }

  @Test func articlesThatNeedDifferentLexiconsAreRefused() throws {
    let desk = try Desk([
      "rules/house.toml": LexiconCommandTests.house, "a.txt": Desk.plain,
      "desk/b.txt": Desk.plain, "desk/rhetor.toml": "[lexicons]\nadd = [\"../rules/house.toml\"]\n",
    ])
    let outcome = try desk.run("check", "a.txt", "desk/b.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("desk/rhetor.toml: error: adds other lexicons than "))
  }

  @Test func githubFormatWritesWorkflowCommands() throws {
    let outcome = try Desk(["a.txt": Desk.loaded]).run("check", "a.txt", "--format", "github")
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("::error "))
  }
}
