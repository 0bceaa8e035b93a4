import Foundation
import RhetorTestSupport
import Testing

struct LexiconCommandTests {
  /// A lexicon of one entry whose examples come out right.
  static let house = """
    [lexicon]
    title = "House style"
    category = "loaded-language.evaluative"

    [[entry]]
    phrase = "passed the budget"
    strength = 2
    reason = "“{phrase}” is not how this desk puts it"
    flags = ["The council ⟦passed the budget⟧."]
    allows = ["The council rejected the budget."]

    """

  @Test func listHoldsEveryEntryOfAStage() throws {
    let desk = try Desk()
    let text = try desk.run("lexicon", "list", "--stage", "speculation").text
    let lines = text.split(separator: "\n")
    #expect(lines.count > 100)
    #expect(lines.allSatisfy { $0.hasPrefix("speculation.") })
    #expect(lines == lines.sorted())
    let csv = try desk.run("lexicon", "list", "--stage", "speculation", "--format", "csv").text
    #expect(csv.split(separator: "\r\n").count == lines.count + 1)
    let json = try desk.run("lexicon", "list", "--stage", "speculation", "--format", "json")
    let rows = try JSONSerialization.jsonObject(with: json.output) as? [Any]
    #expect(rows?.count == lines.count)
  }

  @Test func unknownStageIsAUsageError() throws {
    let outcome = try Desk().run("lexicon", "list", "--stage", "speculations")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("stages are attribution, loaded-language, speculation"))
  }

  @Test func checkRunsAUsersExamples() throws {
    let outcome = try Desk(["house.toml": Self.house]).run("lexicon", "check", "house.toml")
    #expect(outcome.errors == "")
    #expect(outcome.text == "2 examples of 1 entry, 0 wrong\n")
    #expect(outcome.status == 0)
  }

  @Test func exampleThatFailsIsToldWithItsPlace() throws {
    let wrong = Self.house.replacing("The council rejected", with: "They passed the budget, not")
    let outcome = try Desk(["house.toml": wrong]).run("lexicon", "check", "house.toml")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("house.toml:10:11: error: found “passed the budget”"))
  }

  @Test func brokenLexiconIsToldWithLineAndColumn() throws {
    let desk = try Desk([
      "a.txt": Desk.plain, "bad.toml": Self.house.replacing("strength = 2", with: "strenght = 2"),
    ])
    for arguments in [
      ["lexicon", "check", "bad.toml"], ["explain", "x", "--lexicon", "bad.toml"],
    ] {
      let outcome = try desk.run(arguments)
      #expect(outcome.status == 2)
      #expect(
        outcome.errors == """
          bad.toml:7:1: error: unknown key `strenght`
          help: did you mean `strength`?

          """)
    }
    #expect(try desk.run("score", "a.txt", "--lexicon", "bad.toml").status == 2)
    #expect(try desk.run("score", "a.txt", "--lexicon", "gone.toml").status == 2)
    #expect(try desk.run("score", "a.txt", "--lexicon", "a.txt").errors.contains("not a lexicon"))
    #expect(try desk.run("score", "a.txt", "--lexicon", ".").status == 2)
  }

  @Test func formatWritesTheCanonicalFormOnce() throws {
    let desk = try Desk(["house.toml": Self.house.replacing(" = ", with: "   =   ")])
    #expect(try desk.run("lexicon", "format", "--check", "house.toml").status == 1)
    let outcome = try desk.run("lexicon", "format", "house.toml")
    #expect(outcome.text == "formatted house.toml\n")
    #expect(try desk.run("lexicon", "format", "--check", "house.toml").status == 0)
    #expect(try desk.run("lexicon", "format", "house.toml").text.isEmpty)
    #expect(try desk.text("house.toml") == Self.house)
    #expect(try desk.run("lexicon", "check", "house.toml").status == 0)
  }

  @Test func formatLeavesBrokenFilesAlone() throws {
    let broken = "[[entry]\nphrase = \"x\"\n"
    let desk = try Desk(["bad.toml": broken])
    let outcome = try desk.run("lexicon", "format", "bad.toml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("bad.toml:1:"))
    #expect(try desk.text("bad.toml") == broken)
  }

  @Test func addedLexiconsAreListedAndExplained() throws {
    let desk = try Desk([
      "house.toml": Self.house,
      "rhetor.toml": "[lexicons]\nadd = [\"house.toml\"]\n[severity]\n\"no.such\" = \"note\"\n",
    ])
    #expect(try desk.run("lexicon", "list").text.contains("/passed-the-budget "))
    let page = try desk.run("explain", "loaded-language.evaluative/passed-the-budget")
    #expect(page.text.contains("house.toml:5"))
  }

  @Test func lexiconWithoutACommandIsAUsageError() throws {
    let outcome = try Desk().run("lexicon")
    #expect(outcome.status == 2)
    #expect(outcome.text.isEmpty)
  }
}
