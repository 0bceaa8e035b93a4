import Foundation
import RhetorTestSupport
import Testing

struct UnreadableInputTests {
  @Test func missingPathIsToldOnceAndTheOthersAreScored() throws {
    let desk = try Desk(["a.txt": Desk.loaded])
    let outcome = try desk.run("score", "gone.txt", "a.txt", "--format", "json")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == """
        gone.txt: error: no such file or folder
        help: check the spelling; paths are taken from the current folder

        """)
    let report = try Desk.json(outcome)
    #expect((report["articles"] as? [Any])?.count == 1)
    #expect((report["failures"] as? [[String: Any]])?.first?["path"] as? String == "gone.txt")
  }

  @Test func pathThroughAFileIsMissing() throws {
    let outcome = try Desk(["a.txt": Desk.plain]).run("score", "a.txt/b.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("a.txt/b.txt: error: no such file or folder"))
  }

  /// The permissions of a file mean nothing to root, so its own refusal is taken where tests run so.
  @Test func fileThatMayNotBeReadIsAnError() throws {
    let desk = try Desk(["secret.txt": Desk.plain])
    let secret = desk.folder.url.appending(path: "secret.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: secret.path)
    let path = geteuid() == 0 ? "/proc/self/mem" : "secret.txt"
    let outcome = try desk.run("score", path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("\(path): error: cannot be read: "))
    #expect(
      outcome.errors.contains("\nhelp: check that the file is there and that you may read it"))
  }

  @Test func folderNamedLikeAnArticleIsAFolder() throws {
    let report = try Desk.json(
      try Desk(["x.txt/a.txt": Desk.plain]).run("score", "x.txt", "--format", "json"))
    let paths = (report["articles"] as? [[String: Any]])?.map { $0["path"] as? String }
    #expect(paths == ["x.txt/a.txt"])
  }

  @Test func linkThatLeadsRoundIsLeftOutWithANote() throws {
    let desk = try Desk(["news/a.txt": Desk.plain])
    let link = desk.folder.url.appending(path: "news/again")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "../news")
    let outcome = try desk.run("score", "news", "--format", "json")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("news/again: note: left out"))
    #expect((try Desk.json(outcome)["articles"] as? [Any])?.count == 1)
  }

  /// Nothing in a folder is waited for, and nothing that looks like an article is passed over in silence.
  @Test func whatCannotBeReadInAFolderIsTold() throws {
    let desk = try Desk(["news/a.txt": Desk.plain])
    let news = desk.folder.url.appending(path: "news")
    try FileManager.default.createSymbolicLink(
      atPath: news.appending(path: "link.txt").path, withDestinationPath: "gone")
    try FileManager.default.createSymbolicLink(
      atPath: news.appending(path: "link.jpg").path, withDestinationPath: "gone")
    #expect(try Tool.run(["mkfifo", "pipe.txt"], in: news).status == 0)
    let outcome = try desk.run("score", "news", "--format", "json")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == """
        news/link.txt: error: the link leads nowhere or in a circle
        help: mend it, or leave it out with --exclude
        news/pipe.txt: error: neither a file nor a folder
        help: name it to have it read

        """)
    #expect((try Desk.json(outcome)["articles"] as? [Any])?.count == 1)
  }

  @Test func linkToNowhereIsAnError() throws {
    let desk = try Desk()
    let link = desk.folder.url.appending(path: "a.txt")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "gone")
    let outcome = try desk.run("score", "a.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("the link leads nowhere or in a circle"))
  }

  @Test func malformedUTF8IsScoredAndCounted() throws {
    let desk = try Desk()
    try desk.folder.write(
      Data("The café né may close. ".utf8) + [0xE9, 0x20], to: "damaged.txt")
    let outcome = try desk.run("score", "damaged.txt", "--format", "json")
    #expect(outcome.status == 0)
    let article = (try Desk.json(outcome)["articles"] as? [[String: Any]])?.first
    #expect(article?["repairs"] as? Int == 1)
    #expect((article?["findings"] as? Int) == 1)
  }

  @Test func binaryFileIsRefused() throws {
    let desk = try Desk()
    try desk.folder.write(Data([0x50, 0x4B, 0x03, 0x04, 0x00, 0x00, 0x41]), to: "b.txt")
    let outcome = try desk.run("score", "b.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("b.txt: error: not a text file: a NUL byte stands at byte 4"))
  }

  /// A draft with a stray NUL byte must not pass a gate because nobody could read it.
  @Test func damagedDraftOfAFolderIsAFailure() throws {
    let damaged = Desk.loaded.replacing("summit", with: "sum\u{0}mit")
    let work = try GitDesk(["d/a.txt": Desk.plain, "e/a.txt": Desk.plain])
    try work.write(damaged, to: "d/b.txt")
    try work.write(damaged, to: "d/c.log")
    let message = "d/b.txt: error: not a text file: a NUL byte stands at byte "
    for arguments in [
      ["check", "d"], ["check", "--since", "HEAD", "d"], ["score", "d"],
      ["score", "d", "--format", "jsonl"], ["diff", "e", "d"],
    ] {
      let outcome = try work.desk.run(arguments)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.errors.contains(message), "\(arguments)")
      #expect(!outcome.errors.contains("c.log"))
    }
    let included = try work.desk.run("check", "d", "--include", "*.log", "--include", "a.txt")
    #expect(included.status == 0)
    #expect(included.errors.isEmpty)
  }

  @Test(arguments: [
    ("a.rtf", "{\\rtf1\\ansi Perhaps.}", "an RTF file, which is not read", "save it as .docx"),
    ("a.pdf", "%PDF-1.7\n%x\nPerhaps.", "a PDF file, which is not read", "convert it to text"),
    ("a.txt", "%PDF-1.4\r\nPerhaps.\u{0}", "a PDF file, which is not read", "convert it to text"),
    (
      "a.epub", "PK\u{3}\u{4}" + String(repeating: "x", count: 26) + "mimetypeapplication/epub+zip",
      "an EPUB book, which is not read", "convert it to HTML"
    ),
    ("a.json", "[\n {\"text\": \"Perhaps.\"}\n]\n", "a JSON document", "--format-in jsonl"),
    ("a.json", "{ \"text\": \"Perhaps.\" }", "a JSON document", "--format-in jsonl"),
  ])
  func formatThatIsNotReadIsToldWithAWayOut(
    name: String, content: String, message: String, help: String
  ) throws {
    let desk = try Desk([name: content])
    let outcome = try desk.run("score", name)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("\(name): error: \(message)"), "\(outcome.errors)")
    #expect(outcome.errors.contains(help))
  }

  /// Prose about such files is prose.
  @Test(arguments: [
    ("a.rtf", "{\\rtf perhaps opens such a file."), ("a.pdf", "%PDF-1.7 is perhaps how it begins."),
    ("a.json", "[Updated] It may rain. [More]"), ("a.json", "{Perhaps}"),
    ("a.txt", "[{\"text\": \"It may rain.\"}]"),
  ])
  func textAboutFormatsIsScored(name: String, content: String) throws {
    #expect(try Desk([name: content]).run("score", name).status == 0)
  }

  @Test func nameThatIsNoUTF8IsToldAsThat() throws {
    let desk = try Desk()
    let outcome = try Tool.run(
      ["bash", "-c", "echo x > $'\\xff.txt'; rhetor score $'\\xff.txt'"], in: desk.folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.text.contains(": error: its name is not UTF-8\nhelp: rename it"))
  }

  @Test func emptyFileIsAnArticleWithoutWords() throws {
    let outcome = try Desk(["empty.txt": ""]).run("score", "empty.txt", "--format", "json")
    #expect(outcome.status == 0)
    let article = (try Desk.json(outcome)["articles"] as? [[String: Any]])?.first
    #expect(article?["words"] as? Int == 0)
  }

  @Test func fileBeyondTheLimitIsRefused() throws {
    let desk = try Desk(["small.txt": Desk.plain])
    try desk.folder.write(Data(repeating: 0x61, count: (1 << 20) + 1), to: "big.txt")
    let outcome = try desk.run(
      "score", "big.txt", "small.txt", "--max-size", "1", "--format", "json")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("big.txt: error: larger than the limit of 1 MiB"))
    #expect((try Desk.json(outcome)["articles"] as? [Any])?.count == 1)
  }

  @Test func controlCharactersOfFileNamesDoNotReachTheTerminal() throws {
    let outcome = try Desk().run("score", "evil\u{1B}[2J.txt")
    #expect(outcome.status == 2)
    #expect(!outcome.errors.contains("\u{1B}"))
    #expect(outcome.errors.contains("evil\\u{1b}[2J.txt"))
  }
}
