import Foundation
import Rhetor
import RhetorReport
import RhetorTestSupport
import Testing

/// Which files paths stand for.
struct ArticleFinderTests {
  private let folder: TemporaryFolder
  private var root: String { folder.url.path }

  init() throws { folder = try TemporaryFolder() }

  private func paths(_ finder: ArticleFinder) -> [String] {
    finder.files.map {
      $0.path.hasPrefix(root + "/") ? String($0.path.dropFirst(root.count + 1)) : $0.path
    }
  }

  @Test func foldersGiveTextFilesInTheOrderOfBytes() throws {
    for name in ["b.txt", "a.txt", "B.TXT", "é.txt", "sub/c.text", "sub/deeper/d.txt", "a/z.txt"] {
      try folder.write("x", to: name)
    }
    let finder = ArticleFinder([root])
    #expect(
      paths(finder) == [
        "B.TXT", "a.txt", "a/z.txt", "b.txt", "sub/c.text", "sub/deeper/d.txt", "é.txt",
      ])
    #expect(finder.files.allSatisfy { !$0.isNamed })
    #expect(finder.failures.isEmpty)
    #expect(finder.leftOut.total == 0)
  }

  @Test func hiddenFilesAndOtherEndingsAreLeftOutAndCounted() throws {
    for name in ["a.txt", ".b.txt", ".hidden/c.txt", "d.rst", "e", "txt", "f.txt.bak"] {
      try folder.write("x", to: name)
    }
    let finder = ArticleFinder([root])
    #expect(paths(finder) == ["a.txt"])
    let ways = ["/./a.txt", "//a.txt", "/a.txt", "/.", "/"].map { root + $0 }
    #expect(ArticleFinder(ways).files.map(\.path) == [root + "/./a.txt"])
    #expect(finder.leftOut.hidden == 2)
    #expect(finder.leftOut.otherEndings == 4)
    #expect(finder.leftOut.description == "2 hidden, 4 with other endings")
  }

  @Test func namedFilesCountWhateverTheirEnding() throws {
    for name in [".b.txt", "d.md"] { try folder.write("x", to: name) }
    let finder = ArticleFinder([root + "/d.md", root + "/.b.txt", "-"])
    #expect(paths(finder) == ["-", ".b.txt", "d.md"])
    #expect(finder.files.allSatisfy { $0.isNamed })
    #expect(finder.files[0].isStandardInput)
    #expect(finder.leftOut.total == 0)
  }

  @Test func everyFormatIsFoundByItsEnding() throws {
    let names = [
      "a.csv", "a.docx", "a.htm", "a.html", "a.html.gz", "a.jsonl", "a.jsonl.zst", "a.markdown",
      "a.md", "a.ndjson", "a.odt", "a.text", "a.txt", "a.xhtml",
    ]
    for name in names + ["a.pdf", "a.gz", "a.doc", "a.json", "a.html.bz2"] {
      try folder.write("x", to: name)
    }
    let finder = ArticleFinder([root])
    #expect(paths(finder) == names)
    #expect(finder.leftOut.otherEndings == 5)
  }

  @Test func ignoreFilesHoldFromTheTopOfTheRepositoryDown() throws {
    let files = [
      ".git/HEAD": "", ".gitignore": "build/\n*.md\n!keep.md\n/top.txt\n",
      "news/.gitignore": "!draft.md\n", "news/.rhetorignore": "old-*\n",
      "news/draft.md": "x", "news/old-a.txt": "x", "news/top.txt": "x", "news/keep.md": "x",
      "news/build/a.txt": "x", "news/b.txt": "x", "news/deep/c.md": "x", "top.txt": "x",
    ]
    for (name, text) in files { try folder.write(text, to: name) }
    let expected = ["news/b.txt", "news/draft.md", "news/keep.md", "news/top.txt"]
    #expect(paths(ArticleFinder([root])) == expected)
    #expect(paths(ArticleFinder([root + "/news"])) == expected)
    #expect(ArticleFinder([root]).leftOut.excluded == 4)
    #expect(ArticleFinder([root]).leftOut.hidden == 4)
    let all = ArticleFinder([root], FileSelection(followsIgnoreFiles: false))
    #expect(all.files.count == 8)
    #expect(paths(ArticleFinder([root + "/top.txt"])) == ["top.txt"])
  }

  @Test func patternsTakeInAndLeaveOut() throws {
    for name in ["a.txt", "b.md", "c.rst", "old/d.txt", "old/e.md", "new/f.txt"] {
      try folder.write("x", to: name)
    }
    func found(_ selection: FileSelection) -> [String] { paths(ArticleFinder([root], selection)) }
    #expect(found(FileSelection(exclude: ["old/"])) == ["a.txt", "b.md", "new/f.txt"])
    #expect(
      found(FileSelection(exclude: ["*.md", "!b.md"])) == [
        "a.txt", "b.md", "new/f.txt", "old/d.txt",
      ])
    #expect(
      found(FileSelection(include: ["*.rst", "old/**"])) == ["c.rst", "old/d.txt", "old/e.md"])
    #expect(found(FileSelection(include: ["*.txt"], exclude: ["new"])) == ["a.txt", "old/d.txt"])
  }

  @Test func doublesCountOnce() throws {
    try folder.write("x", to: "a.txt")
    let finder = ArticleFinder([root, root + "/a.txt", root + "/a.txt", root])
    #expect(paths(finder) == ["a.txt"])
  }

  @Test func trailingSlashAddsNone() throws {
    try folder.write("x", to: "a.txt")
    #expect(paths(ArticleFinder([root + "/"])) == ["a.txt"])
  }

  @Test func linksAreFollowedAndLoopsLeftOut() throws {
    try folder.write("x", to: "a/one.txt")
    try link("a/back", to: root)
    try link("b", to: root + "/a")
    try link("c.txt", to: root + "/a/one.txt")
    let finder = ArticleFinder([root])
    #expect(paths(finder).contains("a/one.txt"))
    #expect(paths(finder).contains("b/one.txt"))
    #expect(paths(finder).contains("c.txt"))
    #expect(finder.loops.contains(root + "/a/back"))
    #expect(finder.failures.isEmpty)
  }

  @Test func whatIsNotThereIsAFailure() throws {
    try link("nowhere.txt", to: root + "/missing.txt")
    let finder = ArticleFinder([root + "/missing.txt", root + "/nowhere.txt"])
    #expect(finder.files.isEmpty)
    #expect(
      finder.failures.map(\.message) == [
        "no such file or folder", "the link leads nowhere or in a circle",
      ])
    #expect(finder.failures.allSatisfy { $0.help != nil })
  }

  @Test func emptyFolderGivesNothing() {
    let finder = ArticleFinder([root])
    #expect(finder.files.isEmpty)
    #expect(finder.failures.isEmpty)
    #expect(ArticleFinder([]).files.isEmpty)
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: root + "/" + name, withDestinationPath: target)
  }
}
