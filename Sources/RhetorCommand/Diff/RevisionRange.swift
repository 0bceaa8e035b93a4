import Rhetor
import RhetorHistory
import RhetorReport

/// What `--git` compares: two commits, or a commit and the work tree.
struct RevisionRange {
  let old: (name: String, commit: ObjectID)
  let new: (name: String, version: WorkVersion)

  /// Reads `A..B`, `A...B` (from where they parted), or `A`, which is compared with the work tree.
  /// A side that is left out is `HEAD`.
  init(_ text: String, in repository: Repository) throws(GitError) {
    let dots = text.contains("...") ? "..." : ".."
    guard let place = Self.range(of: dots, in: text) else {
      old = (text, try repository.commit(named: text))
      new = ("", .workTree)
      return
    }
    let first = place.lowerBound == text.startIndex ? "HEAD" : String(text[..<place.lowerBound])
    let last = place.upperBound == text.endIndex ? "HEAD" : String(text[place.upperBound...])
    let one = try repository.commit(named: first)
    let other = try repository.commit(named: last)
    new = (last, .commit(other))
    guard dots == "..." else {
      old = (first, one)
      return
    }
    guard let base = try repository.mergeBase(one, other) else {
      throw GitError(
        place: text, message: "the revisions have no common ancestor",
        help: "compare them with two dots: \(first)..\(last)")
    }
    old = (base.short, base)
  }

  private static func range(of dots: String, in text: String) -> Range<String.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(dots) {
        return start..<text.index(start, offsetBy: dots.count)
      }
      start = text.index(after: start)
    }
    return nil
  }

  /// The pairs of articles that changed; beside the work tree also those that git does not know yet.
  ///
  /// - Parameters:
  ///   - paths: files and folders to keep to; a file that is named is an article whatever its ending.
  ///   - selection: which files of folders are articles.
  func pairs(
    in paths: [String], of repository: Repository, _ selection: FileSelection
  ) throws(GitError) -> [VersionPair] {
    // Git takes `../here/a.txt` for a path outside of the repository in `here`.
    let changes = try repository.changes(
      from: old.commit, to: new.version, in: paths.map(RelativePath.fromWorkingFolder))
    let wanted = WantedPaths(paths.isEmpty ? [repository.top ?? "."] : paths, selection)
    let named = Set(paths.map(PlainPath.init))
    func isWanted(_ path: String) -> Bool {
      let place = RelativePath.fromWorkingFolder(place(of: path, in: repository))
      return named.contains(PlainPath(place)) || wanted.contains(place) != nil
    }
    var pairs: [VersionPair] = []
    for change in changes {
      let names = [change.old?.path, change.new?.path].compactMap { $0 }
      guard names.contains(where: isWanted) else { continue }
      pairs.append(
        VersionPair(
          old: change.old.map { version($0, old.name, repository) },
          new: change.new.map { version($0, new.name, repository) }))
    }
    guard case .workTree = new.version else { return pairs }
    for path in try repository.untrackedFiles() where isWanted(path) {
      let new = version(FileVersion(path: path, blob: nil), new.name, repository)
      pairs.append(VersionPair(old: nil, new: new))
    }
    return pairs
  }

  /// Paths that neither version nor the work tree has.
  func missing(_ paths: [String], in repository: Repository) throws(GitError) -> [FailureRecord] {
    var failures: [FailureRecord] = []
    for path in paths where FileStatus(path) == nil {
      let wanted = [RelativePath.fromWorkingFolder(path)]
      var known = try repository.files(of: .commit(old.commit), in: wanted)
      known += try repository.files(of: new.version, in: wanted)
      guard known.isEmpty else { continue }
      failures.append(
        FailureRecord(
          path: path, message: "no such file or folder in either version",
          help: "check the spelling; paths are taken from the current folder"))
    }
    return failures
  }

  private func version(
    _ version: FileVersion, _ revision: String, _ repository: Repository
  ) -> ArticleVersion {
    ArticleVersion(
      name: revision.isEmpty ? version.path : "\(revision):\(version.path)", key: version.path,
      file: ArticleFile(path: place(of: version.path, in: repository), isNamed: true),
      content: version.blob.map { .blob($0) } ?? .file)
  }

  /// Where a file of the repository lies, or would lie.
  private func place(of path: String, in repository: Repository) -> String {
    repository.top.map { "\($0)/\(path)" } ?? path
  }
}
