import Foundation
import RhetorTestSupport
import Testing

struct ScoreTests {
  @Test func textShowsPlaceWordsAndReason() throws {
    let outcome = try Desk(["a.txt": Desk.loaded]).run("score", "a.txt")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.text.contains("megalomaniacs"))
    #expect(outcome.text.contains("loaded-language.name-calling/megalomaniac"))
    #expect(!outcome.text.contains("\u{1B}"))
  }

  @Test func everyFormatIsWritten() throws {
    let desk = try Desk(["a.txt": Desk.loaded])
    for format in ["text", "json", "jsonl", "csv", "markdown"] {
      let outcome = try desk.run("score", "a.txt", "--format", format)
      #expect(outcome.status == 0, "\(format)")
      #expect(outcome.text.contains("megalomaniac"), "\(format)")
    }
  }

  @Test func articlesAreOneLineEachWhenAsked() throws {
    let desk = try Desk(["a.txt": Desk.loaded, "b.txt": Desk.plain])
    let outcome = try desk.run("score", "a.txt", "b.txt", "--format", "jsonl", "--per", "article")
    #expect(outcome.text.split(separator: "\n").count == 3)
  }

  @Test func foldersAreReadToTheBottomInPathOrder() throws {
    let desk = try Desk([
      "news/b.txt": Desk.plain, "news/a/z.text": Desk.plain, "news/a.txt": Desk.loaded,
      "news/note.rst": Desk.loaded, "news/.hidden.txt": Desk.loaded,
    ])
    let report = try Desk.json(try desk.run("score", "news", "--format", "json"))
    let paths = (report["articles"] as? [[String: Any]])?.map { $0["path"] as? String }
    #expect(paths == ["news/a.txt", "news/a/z.text", "news/b.txt"])
  }

  @Test func dashReadsStandardInput() throws {
    let outcome = try Desk().run("score", "-", "--format", "csv", input: Desk.loaded)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("<stdin>"))
    #expect(outcome.text.contains("megalomaniacs"))
  }

  @Test func sameBytesForAnyNumberOfJobs() throws {
    let desk = try Desk()
    let fixtures = PackageFiles.url("Fixtures/articles").path
    let one = try desk.run("score", fixtures, "--format", "jsonl", "--jobs", "1")
    let two = try desk.run("score", fixtures, "--format", "jsonl", "--jobs", "2")
    let many = try desk.run(
      "score", fixtures, "--format", "jsonl", "--jobs", "16",
      environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"])
    #expect(one.status == 0)
    #expect(one.output.count > 10_000)
    #expect(one.output == two.output)
    #expect(one.output == many.output)
  }

  @Test func colorIsUsedWhenAskedFor() throws {
    let desk = try Desk(["a.txt": Desk.loaded])
    let always = try desk.run(
      "score", "a.txt", "--color", "always", environment: ["NO_COLOR": "1"])
    #expect(always.text.contains("\u{1B}["))
    #expect(try !desk.run("score", "a.txt", "--color", "never").text.contains("\u{1B}"))
  }

  @Test func folderWithoutArticlesIsANoteAndNoError() throws {
    let outcome = try Desk(["docs/readme.rst": "Title\n"]).run("score", "docs")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.contains("docs: note: no articles found (left out: 1 with other endings)"))
    #expect(try Desk(["docs/a.rst": ""]).run("score", "docs", "--quiet").errors.isEmpty)
  }

  @Test func userLexiconsFindTheirWords() throws {
    let desk = try Desk(["a.txt": Desk.plain, "house.toml": LexiconCommandTests.house])
    let report = try Desk.json(
      try desk.run("score", "a.txt", "--lexicon", "house.toml", "--format", "json"))
    let stamp = report["stamp"] as? [String: Any]
    let lexicons = stamp?["lexicons"] as? [String: String]
    #expect(lexicons?.keys.contains("user:loaded-language.evaluative") == true)
    let text = try desk.run("score", "a.txt", "--lexicon", "house.toml").text
    #expect(text.contains("loaded-language.evaluative/passed-the-budget"))
  }

  @Test func closedPipeEndsQuietly() throws {
    let fixtures = PackageFiles.url("Fixtures/articles").path
    let script = """
      rhetor score '\(fixtures)' --format jsonl | head -c 10 > /dev/null; echo ${PIPESTATUS[0]}
      rhetor --help | true; echo ${PIPESTATUS[0]}
      rhetor lexicon list | true; echo ${PIPESTATUS[0]}
      """
    let outcome = try Tool.run(["bash", "-c", script], in: PackageFiles.root)
    #expect(outcome.text == "0\n0\n0\n")
  }

  @Test func fullDiskIsAnError() throws {
    let script = "rhetor score '\(PackageFiles.url("seeds").path)' > /dev/full"
    let outcome = try Tool.run(["bash", "-c", script], in: PackageFiles.root)
    #expect(outcome.status == 2)
    #expect(outcome.text.contains("<stdout>: error: cannot be written: no space left on device"))
  }
}
