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

  @Test(arguments: [
    (["scor", "x"], "rhetor: error: there is no command “scor”", "did you mean `score`?"),
    (
      ["lexicon", "chek"], "rhetor lexicon: error: there is no command “chek”",
      "did you mean `check`?"
    ),
    (
      ["a.txt"], "rhetor: error: there is no command “a.txt”",
      "to see what is in it: rhetor score a.txt"
    ),
    (["measure"], "rhetor: error: there is no command “measure”", "there are: score, check, diff"),
  ])
  func commandThatIsNoneIsToldWithTheOneMeant(
    arguments: [String], error: String, help: String
  ) throws {
    let outcome = try Desk(["a.txt": Desk.loaded]).run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix(error + "\nhelp: " + help))
    #expect(try Desk().run("help", "score").status == 0)
  }

  @Test(arguments: ["[", "a[[:no:]]", "b\\", "", "# all"])
  func patternThatCanFitNothingIsRefused(pattern: String) throws {
    for option in ["--include", "--exclude"] {
      let outcome = try Desk(["a.txt": Desk.loaded]).run("score", ".", option, pattern)
      #expect(outcome.status == 2)
      #expect(outcome.text.isEmpty)
      #expect(outcome.errors.contains("“\(pattern)” is no pattern"))
    }
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
