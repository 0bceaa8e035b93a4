import Foundation
import RhetorTestSupport
import Testing

/// One file under several spellings of its path is one file.
struct SpellingTests {
  @Test func configurationsNameOneBaseline() throws {
    let configuration = "baseline = \"../base.json\"\n"
    let desk = try Desk([
      "a/x.txt": Desk.loaded, "a/rhetor.toml": configuration,
      "b/y.txt": Desk.loaded, "b/rhetor.toml": configuration,
    ])
    let written = try desk.run("check", "a", "b", "--write-baseline")
    #expect(written.errors == "base.json: wrote 6 findings, 6 more than before\n")
    #expect(try desk.run("check", "a", "b").status == 0)
    #expect(try desk.run("check", "a", "--baseline", "b/../base.json").status == 0)
    // The configuration lies above the current folder, the baseline in it.
    try FileManager.default.createDirectory(
      at: desk.folder.url.appending(path: "a/.git"), withIntermediateDirectories: true)
    try desk.folder.write("baseline = \"here/base.json\"\n", to: "a/rhetor.toml")
    try desk.folder.write(Desk.loaded, to: "a/here/z.txt")
    try desk.folder.write("baseline = \"../base.json\"\n", to: "a/here/sub/rhetor.toml")
    try desk.folder.write(Desk.loaded, to: "a/here/sub/z.txt")
    #expect(try desk.run(in: "a/here", "check", ".", "--write-baseline").status == 0)
    #expect(try desk.run(in: "a/here", "check", ".").status == 0)
  }

  @Test func configurationsAddOneLexicon() throws {
    let house = LexiconCommandTests.house
    let desk = try Desk([
      "lex/my.toml": house, "a/x.txt": Desk.plain, "b/y.txt": Desk.plain,
      "base.toml": "[lexicons]\nadd = [\"lex/my.toml\"]\n",
      "a/rhetor.toml": "[lexicons]\nadd = [\"../lex/my.toml\"]\n",
      "b/rhetor.toml": "extends = [\"../base.toml\"]\n[lexicons]\nadd = [\"../lex/my.toml\"]\n",
    ])
    let outcome = try desk.run("score", "a", "b", "--lexicon", "./lex/my.toml")
    #expect(outcome.errors == "")
    #expect(outcome.text.contains("passed the budget"))
  }

  @Test func aMistakeIsToldOfTheFileThatHasIt() throws {
    let house = LexiconCommandTests.house
    let wrong = house.replacing("passed the budget", with: "met on Monday")
      .replacing("The council rejected the budget.", with: "They met on Monday.")
    let desk = try Desk(["one/my.toml": wrong, "two/my.toml": house])
    let outcome = try desk.run("lexicon", "check", "one/my.toml", "two/my.toml")
    #expect(outcome.errors.hasPrefix("one/my.toml:10:"))
    #expect(outcome.text == "4 examples of 2 entries, 1 wrong\n")
  }

  /// A file that was named is read, whatever it is; one that was found may be passed over.
  @Test func namedFilesStayNamed() throws {
    let desk = try Desk(["news/ok.txt": Desk.plain])
    try desk.folder.write(Data(repeating: 0, count: 300), to: "news/bad.txt")
    for paths in [
      ["news", "news/bad.txt"], ["news/bad.txt", "news"], ["./news", "news/bad.txt"],
    ] {
      #expect(try desk.run(["score"] + paths).status == 2)
    }
  }

  @Test func filesWithoutAnEndingAreFoundByAnySpelling() throws {
    let work = try GitDesk(["NOTICE": Desk.calmer, "sub/a.txt": Desk.plain])
    try work.write(Desk.loaded, to: "NOTICE")
    for path in ["NOTICE", "./NOTICE", "sub/../NOTICE"] {
      let outcome = try work.desk.run("diff", "--git", "HEAD", path, "--exit-code")
      #expect(outcome.status == 1, "\(path) \(outcome.errors)")
    }
    let below = try work.desk.run(in: "sub", "diff", "--git", "HEAD", "../NOTICE", "--exit-code")
    #expect(below.status == 1)
    #expect(try work.desk.run("diff", "--git", "HEAD", "sub", "--exit-code").status == 0)
  }
}
