import Foundation
import RhetorHistory
import RhetorTestSupport
import Testing

@Suite("Versions in a repository")
struct RepositoryTests {
  private static let body = (1...20).map { "Line \($0) of the story.\n" }.joined()

  private func text(_ version: FileVersion?, _ repository: Repository) throws -> String? {
    guard let blob = version?.blob else { return nil }
    let bytes = try BlobReader(repository).bytes(of: blob, named: version?.path ?? "")
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("changes between commits, renames found by content")
  func changes() throws {
    let work = try TestRepository()
    try work.write(Self.body, to: "desk/old.txt")
    try work.write("Gone.\n", to: "gone.txt")
    try work.write("Stays.\n", to: "stays.txt")
    let first = try work.commit("first")
    try work.git(["mv", "desk/old.txt", "desk/new.txt"])
    try work.write(Self.body + "One more line.\n", to: "desk/new.txt")
    try work.git(["rm", "--quiet", "gone.txt"])
    try work.write("Other words altogether.\n", to: "fresh.txt")
    try work.commit("second")
    let repository = try Repository(holding: work.path)
    let old = try repository.commit(named: "HEAD~1")
    #expect(old.hex == first)
    let changes = try repository.changes(
      from: old, to: .commit(try repository.commit(named: "main")))
    let paths = changes.map { [$0.old?.path, $0.new?.path] }
    #expect(
      Set(paths) == [
        ["desk/old.txt", "desk/new.txt"], ["gone.txt", nil], [nil, "fresh.txt"],
      ])
    let renamed = try #require(changes.first { $0.new?.path == "desk/new.txt" })
    #expect(try text(renamed.old, repository) == Self.body)
    #expect(try text(renamed.new, repository) == Self.body + "One more line.\n")
    let below = try repository.changes(
      from: old, to: .commit(try repository.commit(named: "main")), in: ["desk"])
    #expect(below.count == 1)
  }

  @Test("what is staged, what lies in the work tree, and what git does not know")
  func places() throws {
    let work = try TestRepository()
    try work.write("One.\n", to: "a.txt")
    try work.write("One.\n", to: "b.txt")
    try work.write("*.tmp\n", to: ".gitignore")
    try work.commit("first")
    try work.write("Two.\n", to: "a.txt")
    try work.git(["add", "a.txt"])
    try work.write("Three.\n", to: "a.txt")
    try work.write("Two.\n", to: "b.txt")
    try work.write("New.\n", to: "c.txt")
    try work.write("Ignored.\n", to: "d.tmp")
    let repository = try Repository(holding: work.path)
    let head = try repository.commit(named: "HEAD")
    let staged = try repository.changes(from: head, to: .index)
    #expect(staged.map(\.new?.path) == ["a.txt"])
    #expect(try text(staged.first?.new, repository) == "Two.\n")
    let lying = try repository.changes(from: head, to: .workTree)
    #expect(lying.map(\.new?.path) == ["a.txt", "b.txt"])
    #expect(lying.allSatisfy { $0.new?.blob == nil })
    #expect(try repository.untrackedFiles() == ["c.txt"])
    #expect(
      try repository.files(of: .index).map(\.path) == [".gitignore", "a.txt", "b.txt"])
    #expect(
      try repository.files(named: ":a.txt")
        == .file(try #require(staged.first?.new)).renamed(":a.txt"))
  }

  @Test("REV:path is a file or a folder")
  func named() throws {
    let work = try TestRepository()
    try work.write("One.\n", to: "desk/a.txt")
    try work.write("Two.\n", to: "desk/deep/b.txt")
    try work.commit("first")
    try work.git(["tag", "v1"])
    try work.write("Other.\n", to: "desk/a.txt")
    try work.commit("second")
    let repository = try Repository(holding: work.path)
    guard case .file(let file) = try repository.files(named: "v1:desk/a.txt") else {
      Issue.record("no file")
      return
    }
    #expect(file.path == "v1:desk/a.txt")
    #expect(try text(file, repository) == "One.\n")
    guard case .folder(let files) = try repository.files(named: "v1:desk") else {
      Issue.record("no folder")
      return
    }
    #expect(files.map(\.path) == ["a.txt", "deep/b.txt"])
  }

  @Test("history follows a file through renames, the latest first")
  func history() throws {
    let work = try TestRepository()
    try work.write(Self.body, to: "draft.txt")
    let first = try work.commit("Write the story")
    try work.write("Beside.\n", to: "other.txt")
    try work.commit("Write another")
    try work.git(["mv", "draft.txt", "story.txt"])
    try work.commit("Name it")
    try work.write(Self.body + "More.\n", to: "story.txt")
    let last = try work.commit("Say more\n\nwith a body")
    let repository = try Repository(holding: work.path)
    try work.git(["config", "log.showRoot", "false"])
    let history = try repository.history(of: "story.txt")
    #expect(history.map(\.subject) == ["Say more", "Name it", "Write the story"])
    #expect(history.first?.commit.hex == last)
    #expect(history.last?.commit.hex == first)
    #expect(history.last?.change.new?.path == "draft.txt")
    #expect(history.last?.date == "2026-03-01T08:00:00+01:00")
    #expect(history.allSatisfy { $0.author == "Mara Quill" })
    #expect(history[1].change.old?.path != history[1].change.new?.path)
  }

  @Test("names that mean something elsewhere are only names")
  func hostile() throws {
    let work = try TestRepository()
    let names = [
      "-rf.txt", "a\nb.txt", "tab\there.txt", "“quoted” \"name\".txt", "*.txt", ":(glob)x.txt",
      "\u{1}abc.txt", "sp ace.txt", "$(touch pwned).txt", "ünï.txt",
    ]
    for name in names { try work.write("\(Self.body)\(name)\n", to: name) }
    try work.commit("first")
    for name in names { try work.write("\(Self.body)\(name)\nMore.\n", to: name) }
    try work.commit("--output=pwned\n\nsecond")
    let repository = try Repository(holding: work.path)
    let head = try repository.commit(named: "HEAD")
    let changes = try repository.changes(
      from: try repository.commit(named: "HEAD~1"), to: .commit(head))
    #expect(Set(changes.compactMap(\.new?.path)) == Set(names))
    for change in changes {
      #expect(try text(change.old, repository) == "\(Self.body)\(change.old?.path ?? "")\n")
    }
    for name in names {
      #expect(try repository.history(of: name).count == 2, "\(name)")
      // Each is one file, not a pattern for others.
      #expect(try repository.files(of: .commit(head), in: [name]).map(\.path) == [name])
    }
    for name in ["--help", "-h", "--output=pwned", "", "HEAD\n", "$(touch pwned)"] {
      #expect(throws: GitError.self) { try repository.commit(named: name) }
    }
    #expect(throws: GitError.self) { try repository.files(named: "HEAD:--help") }
    #expect(!FileManager.default.fileExists(atPath: try work.path + "/pwned"))
  }

  @Test("nothing is written, neither in the work tree nor in the repository")
  func readOnly() throws {
    let work = try TestRepository()
    try work.write(Self.body, to: "a.txt")
    try work.commit("first")
    try work.write(Self.body + "More.\n", to: "a.txt")
    try work.commit("second")
    try work.write(Self.body + "Still more.\n", to: "a.txt")
    let before = try work.everything()
    let repository = try Repository(holding: work.path)
    let head = try repository.commit(named: "HEAD")
    _ = try repository.changes(from: head, to: .workTree)
    _ = try repository.changes(from: head, to: .index)
    _ = try repository.history(of: "a.txt")
    _ = try repository.untrackedFiles()
    _ = try text(try repository.files(of: .index).first, repository)
    #expect(try work.everything() == before)
  }

  @Test("commits meet at their merge base")
  func mergeBase() throws {
    let work = try TestRepository()
    try work.write("One.\n", to: "a.txt")
    let base = try work.commit("base")
    try work.git(["checkout", "--quiet", "-b", "side"])
    try work.write("Two.\n", to: "a.txt")
    try work.commit("side")
    try work.git(["checkout", "--quiet", "main"])
    try work.write("Three.\n", to: "b.txt")
    try work.commit("main")
    try work.git(["checkout", "--quiet", "--orphan", "apart"])
    try work.commit("apart")
    let repository = try Repository(holding: work.path)
    let main = try repository.commit(named: "main")
    #expect(try repository.mergeBase(main, try repository.commit(named: "side"))?.hex == base)
    #expect(try repository.mergeBase(main, try repository.commit(named: "apart")) == nil)
  }

  @Test("links and submodules are no files")
  func links() throws {
    let work = try TestRepository()
    try work.write("One.\n", to: "a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: try work.path + "/link.txt", withDestinationPath: "a.txt")
    try work.commit("first")
    let repository = try Repository(holding: work.path)
    let head = try repository.commit(named: "HEAD")
    #expect(try repository.files(of: .commit(head)).map(\.path) == ["a.txt"])
  }

  @Test("a repository with SHA-256 is read the same way")
  func longDigests() throws {
    let work = try TestRepository(options: ["--object-format=sha256"])
    try work.write("One.\n", to: "a.txt")
    try work.commit("first")
    let repository = try Repository(holding: work.path)
    let head = try repository.commit(named: "HEAD")
    #expect(head.hex.count == 64)
    let files = try repository.files(of: .commit(head))
    #expect(try text(files.first, repository) == "One.\n")
  }

  @Test("many contents come through one reader, large and empty ones too")
  func reader() throws {
    let work = try TestRepository()
    let large = String(repeating: "A long story. ", count: 50_000)
    try work.write(large, to: "a.txt")
    try work.write("", to: "b.txt")
    for number in 0..<30 { try work.write("Story \(number).\n", to: "c/\(number).txt") }
    try work.commit("first")
    let repository = try Repository(holding: work.path)
    let files = try repository.files(
      of: .commit(try repository.commit(named: "HEAD")))
    let reader = try BlobReader(repository)
    #expect(files.count == 32)
    for file in files {
      let blob = try #require(file.blob)
      let bytes = try reader.bytes(of: blob, named: file.path)
      let lying = try Data(contentsOf: URL(filePath: try work.path + "/" + file.path))
      #expect(Data(bytes) == lying)
    }
    // A content that is refused does not disturb the next one.
    let first = try #require(files.first?.blob)
    let second = try #require(files.last?.blob)
    #expect(throws: GitError.self) { try reader.bytes(of: first, named: "a.txt", upTo: 100) }
    #expect(try reader.bytes(of: second, named: "c").count > 0)
    let nothing = try #require(ObjectID(String(repeating: "1", count: 40)))
    #expect(throws: GitError.self) { try reader.bytes(of: nothing, named: "x") }
    let commit = try repository.commit(named: "HEAD")
    #expect(throws: GitError.self) { try reader.bytes(of: commit, named: "x") }
    #expect(try reader.bytes(of: second, named: "c").count > 0)
  }

  @Test("what cannot be had is told clearly")
  func errors() throws {
    let empty = try TemporaryFolder()
    let none = #expect(throws: GitError.self) { try Repository(holding: empty.url.path) }
    #expect(none?.message == "not a git repository")
    let work = try TestRepository()
    try work.write("One.\n", to: "a.txt")
    try work.commit("first")
    let repository = try Repository(holding: work.path)
    let revision = #expect(throws: GitError.self) { try repository.commit(named: "v9") }
    #expect(revision?.message == "no such revision in this repository")
    #expect(revision?.place == "v9")
    let path = #expect(throws: GitError.self) { try repository.files(named: "HEAD:gone.txt") }
    #expect(path?.message == "no file gone.txt in HEAD")
    let staged = #expect(throws: GitError.self) { try repository.files(named: ":gone.txt") }
    #expect(staged?.message == "no file gone.txt is staged")
    let early = #expect(throws: GitError.self) { try repository.files(named: "v9:a.txt") }
    #expect(early?.place == "v9")
    let story = #expect(throws: GitError.self) { try repository.history(of: "gone.txt") }
    #expect(story?.message == "no revision of this repository has such a file")
    let outside = #expect(throws: GitError.self) {
      try repository.changes(
        from: try repository.commit(named: "HEAD"), to: .index, in: ["../elsewhere"])
    }
    #expect(outside?.message.contains("outside repository") == true)
  }
}

extension NamedFiles {
  /// The same file under another name.
  fileprivate func renamed(_ path: String) -> NamedFiles {
    guard case .file(let file) = self else { return self }
    return .file(FileVersion(path: path, blob: file.blob))
  }
}
