/// A git repository, read through the user's `git` without touching it or its work tree.
public struct Repository: Sendable {
  /// The folder in which it was looked for; relative paths are taken from here.
  public let folder: String
  /// The top of the work tree, an absolute path; nil in a bare repository.
  public let top: String?

  /// Finds the repository that holds a folder.
  ///
  /// - Throws: `GitError` when there is none, or git cannot be used.
  public init(holding folder: String = ".") throws(GitError) {
    self.folder = folder
    let found = try GitProcess.run(["rev-parse", "--is-inside-work-tree"], in: folder)
    guard found.status == 0 else { throw Self.refusal(found.errors, in: folder) }
    guard Self.line(found.output) == "true" else {
      top = nil
      return
    }
    top = Self.line(try GitProcess.run(["rev-parse", "--show-toplevel"], in: folder).output)
  }

  /// The commit that a name stands for: a branch, a tag, `HEAD~2`, a digest.
  ///
  /// - Throws: `GitError` when there is none.
  public func commit(named name: String) throws(GitError) -> ObjectID {
    guard let id = try object("\(name)^{commit}") else {
      throw GitError(
        place: name, message: "no such revision in this repository",
        help: "see `git log --oneline` and `git branch --all`; a shallow clone has few revisions")
    }
    return id
  }

  /// The last commit that two have in common; nil when they have none.
  public func mergeBase(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> ObjectID? {
    let found = try GitProcess.run(["merge-base", one.hex, other.hex], in: folder)
    // 1 says that there is none; everything else is a failure.
    guard found.status != 1 else { return nil }
    return ObjectID(Self.line(try Self.checked(found)))
  }

  /// The files that differ between a commit and another version, with renames found by content.
  ///
  /// - Parameter paths: files and folders to keep to, from `folder`; all without any.
  /// - Throws: `GitError` when git fails, as for a path outside the repository.
  public func changes(
    from old: ObjectID, to new: WorkVersion, in paths: [String] = []
  ) throws(GitError) -> [FileChange] {
    let form = ["--raw", "--no-abbrev", "-z", "-M50%", "-l4000"]
    let command =
      switch new {
      case .commit(let id): ["diff-tree", "-r"] + form + [old.hex, id.hex]
      case .index: ["diff-index", "--cached"] + form + [old.hex]
      case .workTree: ["diff-index"] + form + [old.hex]
      }
    let found = try GitProcess.run(command + ["--"] + paths, in: folder)
    return try RawChanges(try Self.checked(found)).changes
  }

  /// The files of a version, in the order of their paths.
  ///
  /// - Parameter paths: files and folders to keep to, from `folder`; all without any.
  public func files(
    of version: WorkVersion, in paths: [String] = []
  ) throws(GitError) -> [FileVersion] {
    try changes(from: try emptyTree(), to: version, in: paths).compactMap(\.new)
  }

  /// The files of the whole work tree that git neither knows nor ignores, by their paths from the top.
  public func untrackedFiles() throws(GitError) -> [String] {
    // Of a folder, git lists what lies below it only.
    let found = try GitProcess.run(
      ["ls-files", "--others", "--exclude-standard", "--full-name", "-z"], in: top ?? folder)
    var fields = NullFields(try Self.checked(found))
    var result: [String] = []
    while let path = fields.next() { result.append(path) }
    return result
  }

  /// The files whose conflict is not yet solved, by their paths from the top, each once.
  public func unmergedFiles() throws(GitError) -> [String] {
    let found = try GitProcess.run(
      ["diff-index", "--cached", "--name-only", "--diff-filter=U", "-z", try emptyTree().hex],
      in: folder)
    var fields = NullFields(try Self.checked(found))
    var result: [String] = []
    while let path = fields.next() { if result.last != path { result.append(path) } }
    return result
  }

  /// What `REV:path` stands for, or `:path`, which is the staged content: a file, or all files of
  /// a folder by their paths in it.
  ///
  /// - Returns: the content of a file, under the name as given, or the files of a folder.
  /// - Throws: `GitError` when there is no such revision or path.
  public func files(named name: String) throws(GitError) -> NamedFiles {
    let revision = name.prefix { $0 != ":" }
    if !revision.isEmpty { _ = try commit(named: String(revision)) }
    guard let id = try object(name) else {
      let path = name.dropFirst(revision.count + 1)
      let place = revision.isEmpty ? "is staged" : "in \(revision)"
      throw GitError(
        place: name, message: "no file \(path) \(place)",
        help: "paths are taken from the top of the repository; begin with ./ for this folder")
    }
    let kind = Self.line(
      try Self.checked(try GitProcess.run(["cat-file", "-t", id.hex], in: folder)))
    guard kind == "tree" else { return .file(FileVersion(path: name, blob: id)) }
    let found = try GitProcess.run(
      ["diff-tree", "-r", "--raw", "--no-abbrev", "-z", try emptyTree().hex, id.hex], in: folder)
    return .folder(try RawChanges(try Self.checked(found)).changes.compactMap(\.new))
  }

  /// Every commit that changed a file, the latest first, followed back through renames.
  ///
  /// - Parameter path: the file, from `folder`; it may be gone from the work tree.
  /// - Throws: `GitError` when no commit knows the file.
  public func history(of path: String) throws(GitError) -> [FileRevision] {
    let found = try GitProcess.run(
      [
        "log", "--follow", "--raw", "--no-abbrev", "-z", "-M50%", "--no-show-signature",
        "--format=%x01%H%x00%aI%x00%an%x00%s", "--", path,
      ], in: folder)
    let history = try FileHistory(try Self.checked(found)).revisions
    guard !history.isEmpty else {
      throw GitError(
        place: path, message: "no revision of this repository has such a file",
        help: "check the spelling; paths are taken from the current folder")
    }
    return history
  }

  /// The id of what a name stands for; nil when there is no such thing.
  private func object(_ name: String) throws(GitError) -> ObjectID? {
    let found = try GitProcess.run(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", name], in: folder)
    guard found.status == 0 else { return nil }
    return ObjectID(Self.line(found.output))
  }

  /// The tree without files; its id depends on the repository's digest.
  private func emptyTree() throws(GitError) -> ObjectID {
    let found = try GitProcess.run(["hash-object", "-t", "tree", "/dev/null"], in: folder)
    guard let id = ObjectID(Self.line(try Self.checked(found))) else {
      throw GitError(place: "git", message: "gave no id for the empty tree")
    }
    return id
  }

  private static func checked(_ outcome: GitProcess.Outcome) throws(GitError) -> [UInt8] {
    guard outcome.status == 0 else { throw refusal(outcome.errors, in: "git") }
    return outcome.output
  }

  /// What git said, in our form.
  private static func refusal(_ errors: String, in folder: String) -> GitError {
    let said = errors.split(separator: "\n").first.map(String.init) ?? "failed without a word"
    let message = said.hasPrefix("fatal: ") ? String(said.dropFirst(7)) : said
    guard !message.hasPrefix("not a git repository") else {
      return GitError(
        place: folder, message: "not a git repository",
        help: "run rhetor inside the repository that holds the articles")
    }
    let isForeign = message.hasPrefix("detected dubious ownership")
    return GitError(
      place: folder, message: message,
      help: isForeign ? "see safe.directory in git-config(1)" : nil)
  }

  private static func line(_ output: [UInt8]) -> String {
    String(
      decoding: output.last == UInt8(ascii: "\n") ? output.dropLast() : output[...], as: UTF8.self)
  }
}
