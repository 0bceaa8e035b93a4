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
    #expect(finder.ignored == 0)
  }

  @Test func hiddenFilesAndOtherEndingsAreLeftOutAndCounted() throws {
    for name in ["a.txt", ".b.txt", ".git/c.txt", "d.md", "e", "txt", "f.txt.bak"] {
      try folder.write("x", to: name)
    }
    let finder = ArticleFinder([root])
    #expect(paths(finder) == ["a.txt"])
    #expect(finder.ignored == 6)
  }

  @Test func namedFilesCountWhateverTheirEnding() throws {
    for name in [".b.txt", "d.md"] { try folder.write("x", to: name) }
    let finder = ArticleFinder([root + "/d.md", root + "/.b.txt", "-"])
    #expect(paths(finder) == ["-", ".b.txt", "d.md"])
    #expect(finder.files.allSatisfy { $0.isNamed })
    #expect(finder.files[0].isStandardInput)
    #expect(finder.ignored == 0)
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
