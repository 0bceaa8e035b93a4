import FoundationEssentials
import Rhetor
import RhetorHistory
import RhetorReport
import SystemPackage

/// The change that a check judges: the articles that differ from an older version, and what they
/// were then.
///
/// Nothing is looked at but what changed, so that the cost is that of the change and not of the
/// repository. Renames are sought in the whole repository, whatever paths are asked for.
struct ChangeScope {
  /// The changed articles, as the user would write their paths, in the order of bytes.
  let files: [ArticleFile]
  /// Paths that were asked for and are not there.
  let failures: [FailureRecord]
  /// Whether the articles are read as they are staged, not as they lie in the work tree.
  let isStaged: Bool
  private let changes: [String: FileChange]
  private let blobs: BlobReader

  /// Finds out what changed.
  ///
  /// - Parameters:
  ///   - revision: what is compared with: the last commit that it and HEAD have in common; nil for
  ///     HEAD itself.
  ///   - isStaged: whether what is staged is judged, or the work tree with its untracked files.
  ///   - paths: files and folders to keep to, from the current folder.
  ///   - selection: which files of folders are read.
  init(
    since revision: String?, isStaged: Bool, in paths: [String], selection: FileSelection
  ) throws {
    self.isStaged = isStaged
    do throws(GitError) {
      let repository = try Repository()
      guard let top = repository.top else {
        throw GitError(
          place: ".", message: "the repository has no work tree",
          help: "run rhetor in a clone that has one")
      }
      let base = try Self.base(repository, since: revision)
      let version: WorkVersion = isStaged ? .index : .workTree
      var found: [FileChange]
      if let base {
        found = try repository.changes(from: base, to: version)
      } else {
        found = try repository.files(of: version).map { FileChange(old: nil, new: $0) }
      }
      if !isStaged {
        found += try repository.untrackedFiles().map {
          FileChange(old: nil, new: FileVersion(path: $0, blob: nil))
        }
      }
      blobs = try BlobReader(repository)
      let wanted = WantedPaths(paths, selection)
      var changes: [String: FileChange] = [:]
      var files: [ArticleFile] = []
      for change in found {
        guard let new = change.new else { continue }
        let path = RelativePath.fromWorkingFolder("\(top)/\(new.path)")
        // A link to a folder is one file for git, and no article.
        guard let isNamed = wanted.contains(path), isStaged || !Self.isFolder(path) else {
          continue
        }
        changes[path] = change
        files.append(ArticleFile(path: path, isNamed: isNamed))
      }
      self.changes = changes
      self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      var failures = wanted.missing(besides: changes, in: top)
      for unmerged in isStaged ? try repository.unmergedFiles() : [] {
        let path = RelativePath.fromWorkingFolder("\(top)/\(unmerged)")
        guard wanted.contains(path) != nil else { continue }
        failures.append(
          FailureRecord(
            path: path, message: "its conflict is not yet solved", help: "solve it and add it again"
          ))
      }
      self.failures = failures
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// The article's path and bytes before the change; nil when it did not exist.
  func before(_ file: ArticleFile, upTo limit: Int) throws(GitError) -> (
    path: String, bytes: [UInt8]
  )? {
    guard let old = changes[file.path]?.old, let blob = old.blob else { return nil }
    return (old.path, try blobs.bytes(of: blob, named: old.path, upTo: limit))
  }

  /// The article's bytes as they are staged.
  func staged(_ file: ArticleFile, upTo limit: Int) throws(GitError) -> [UInt8] {
    guard let blob = changes[file.path]?.new?.blob else {
      throw GitError(
        place: file.path, message: "is not staged", help: "see `git status`")
    }
    return try blobs.bytes(of: blob, named: file.path, upTo: limit)
  }

  /// The commit to compare with; nil in a repository without any.
  private static func base(
    _ repository: Repository, since revision: String?
  ) throws(GitError) -> ObjectID? {
    guard let revision else { return try? repository.commit(named: "HEAD") }
    let commit = try repository.commit(named: revision)
    let head = try repository.commit(named: "HEAD")
    guard let base = try repository.mergeBase(commit, head) else {
      throw GitError(
        place: revision, message: "has no commit in common with HEAD",
        help: "a shallow clone ends too early: fetch its whole history (`fetch-depth: 0`)")
    }
    return base
  }
}
