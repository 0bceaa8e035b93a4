import Foundation
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
    (["help", "scor"], "rhetor: error: there is no command “scor”", "did you mean `score`?"),
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

  /// The `h` of a name is no question.
  @Test(arguments: [["--isolated", "-dash.txt"], ["-dash.txt"], ["-h.txt", "-q"]])
  func nameWithADashIsNoCallForHelp(arguments: [String]) throws {
    let outcome = try Desk(["-dash.txt": Desk.plain]).run(["score"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.text.isEmpty)
    #expect(outcome.errors.hasPrefix("rhetor: error: unknown option “-"))
    #expect(outcome.errors.contains("help: name a file that begins with - as ./-"))
    for help in ["-h", "-qh", "--help"] {
      let asked = try Desk().run(["score", "-dash.txt", help])
      #expect(asked.status == 0)
      #expect(asked.text.contains("USAGE"))
    }
    #expect(try Desk(["-dash.txt": Desk.plain]).run("score", "./-dash.txt").status == 0)
  }

  @Test func patternThatFitsNothingIsToldOnce() throws {
    let desk = try Desk([
      "d/archive/a.txt": Desk.loaded, "d/b.txt": Desk.plain, "d/sub/archive/c.txt": Desk.plain,
      "d/.hidden/x.txt": "",
    ])
    func paths(_ arguments: String...) throws -> ([String?], String) {
      let outcome = try desk.run(["score", "d", "--format", "json"] + arguments)
      let articles = try Desk.json(outcome)["articles"] as? [[String: Any]] ?? []
      let errors = outcome.errors.split(separator: "\n").filter { $0.contains("the pattern") }
      return (articles.map { $0["path"] as? String }, errors.joined())
    }
    let (dotted, silence) = try paths("--exclude", "./archive", "--exclude", ".hidden/")
    #expect(dotted == ["d/b.txt", "d/sub/archive/c.txt"])
    #expect(silence.isEmpty)
    let whole = desk.folder.url.path + "/d/archive"
    let (all, note) = try paths("--exclude", whole, "--include", "*.txt")
    #expect(all.count == 3)
    #expect(note == "rhetor: note: the pattern “\(whole)” fits no file or folder")
    #expect(try paths("--exclude", whole, "--quiet").1.isEmpty)
    #expect(try paths("--include", "./*.txt").0 == ["d/b.txt"])
    // A file that is named is read whatever the patterns say.
    #expect(try desk.run("score", "d/b.txt", "--exclude", "x").errors.isEmpty)
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
