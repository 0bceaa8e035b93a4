import RhetorTestSupport
import Testing

struct UsageTests {
  @Test(arguments: [
    [], ["score"], ["score", "--bogus", "x"], ["score", "x", "--format", "yaml"], ["scor", "x"],
    ["check"], ["diff", "x"], ["explain"], ["score", "x", "--jobs", "0"],
    ["score", "x", "--max-size", "0"], ["score", "x", "--width", "1"],
    ["score", "x", "--config", "y", "--isolated"], ["lexicon", "format"],
    ["lexicon", "check", "--alone"],
  ])
  func usageErrorsExitWithTwoAndPrintNothing(arguments: [String]) throws {
    let outcome = try Desk().run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.text.isEmpty)
    #expect(!outcome.errors.isEmpty)
    #expect(!outcome.errors.contains("Error:"))
  }

  @Test func versionTellsWhatMakesTheScores() throws {
    let outcome = try Desk().run("--version")
    #expect(outcome.status == 0)
    let lines = outcome.text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].wholeMatch(of: /rhetor \d+\.\d+\.\d+/) != nil)
    #expect(lines[1].wholeMatch(of: /ICU [0-9.]+, Unicode [0-9.]+/) != nil)
    #expect(lines[2].wholeMatch(of: /lexicons [0-9a-f]{16,}/) != nil)
  }

  @Test func helpSaysWhatScoresAreNotFor() throws {
    let outcome = try Desk().run("--help")
    #expect(outcome.status == 0)
    let words = outcome.text.split { $0.isWhitespace }.joined(separator: " ")
    #expect(
      words.contains(
        "Scores are about wording, not people; not for ranking or disciplining staff."))
  }

  @Test(arguments: [
    ["score"], ["check"], ["diff"], ["explain"], ["lexicon", "check"], ["lexicon", "list"],
    ["lexicon", "format"], ["init"],
  ])
  func everyCommandHasHelpWithExamplesThatFit(command: [String]) throws {
    let outcome = try Desk().run(command + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.text.contains("EXAMPLES\n  rhetor "))
    #expect(outcome.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
