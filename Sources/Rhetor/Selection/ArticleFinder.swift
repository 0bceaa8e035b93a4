import FoundationEssentials
import RhetorIntake
public import RhetorReport
import SystemPackage

/// Finds the articles that paths stand for: files as they are, folders with all articles below.
///
/// In folders, hidden files, files that an ignore file or a pattern leaves out, and files with other
/// endings than those of `InputFormat` are left out and counted. So are reports that Rhetor wrote,
/// which are known by their content: a report saved beside the articles is none of them. Links are
/// followed; one that leads back into a folder that is being read is left out, because everything
/// behind it is read anyway.
public struct ArticleFinder: Sendable {
  /// The articles, sorted by path in the order of bytes, without doubles: of the ways to write one
  /// path, as in `a.txt` and `./a.txt`, the first stays, or the first that was named itself.
  public private(set) var files: [ArticleFile] = []
  /// Paths that could not be looked at.
  public private(set) var failures: [FailureRecord] = []
  /// Folders that were left out because a link leads round in a circle.
  public private(set) var loops: [String] = []
  /// How many files of folders were left out, and why.
  public private(set) var leftOut = LeftOut()
  /// Patterns that fitted nothing in the folders that were read; empty where none was.
  public private(set) var idlePatterns: [String] = []
  private let include: [IgnoreRule]
  private let exclude: [IgnoreRule]
  /// Which patterns fitted something.
  private var fitting: (include: Set<Int>, exclude: Set<Int>) = ([], [])
  private var hasReadFolder = false
  /// Whether a folder was left out as a whole, so that nobody knows what fits in it.
  private var hasLeftOutFolder = false
  private let followsIgnoreFiles: Bool

  /// Whether a file of a folder is one article by its name, and in no hidden folder.
  public static func isArticle(_ path: String) -> Bool {
    guard !path.split(separator: "/").contains(where: { $0.hasPrefix(".") && $0 != ".." }) else {
      return false
    }
    return InputFormat(path: path)?.isCorpus == false
  }

  /// Looks at each path.
  public init(_ paths: [String], _ selection: FileSelection = FileSelection()) {
    include = selection.include.compactMap(Self.rule)
    exclude = selection.exclude.compactMap(Self.rule)
    followsIgnoreFiles = selection.followsIgnoreFiles
    for path in paths { add(path) }
    if hasReadFolder, !hasLeftOutFolder { idlePatterns = idle(in: selection) }
    if files.count < 2 { return }
    if paths.count > 1 {
      files = Self.withoutDoubles(files)
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Whether a path below a folder would be found in it, by its name and by what ignore files and
  /// patterns say; whether it is there is not looked at.
  public func finds(_ path: String, in folder: String) -> Bool {
    let parts = path.split(separator: "/")
    guard let last = parts.last else { return false }
    var ignored = IgnoreFiles(for: folder, isFollowed: followsIgnoreFiles)
    var place = folder
    for (index, name) in parts.enumerated() {
      let isFolder = index < parts.count - 1
      guard !name.hasPrefix("."), !ignored.ignores(String(name), isFolder: isFolder),
        !fits(exclude, Array(parts[...index]), isFolder: isFolder)
      else { return false }
      place += "/" + name
      guard isFolder else { break }
      ignored = ignored.descending(
        into: String(name), path: place, isFollowed: followsIgnoreFiles)
    }
    return include.isEmpty
      ? InputFormat(path: String(last)) != nil : fits(include, parts, isFolder: false)
  }

  /// Each file once. One that was named stays before one that was found: it is read whatever it is.
  private static func withoutDoubles(_ files: [ArticleFile]) -> [ArticleFile] {
    var places: [PlainPath?: Int] = [:]
    var kept: [ArticleFile] = []
    for file in files {
      let path = file.isStandardInput ? nil : PlainPath(file.path)
      guard let place = places[path] else {
        places[path] = kept.count
        kept.append(file)
        continue
      }
      if file.isNamed, !kept[place].isNamed { kept[place] = file }
    }
    return kept
  }

  /// A pattern as a user writes it: `./a`, which no pattern of git means, is `a` in the folder.
  private static func rule(_ pattern: String) -> IgnoreRule? {
    let sign = pattern.hasPrefix("!") ? "!" : ""
    let rest = pattern.dropFirst(sign.count)
    let path = rest.hasPrefix("./") ? rest.dropFirst() : rest
    return IgnoreRule(sign + path, of: .scalar)
  }

  private func idle(in selection: FileSelection) -> [String] {
    func rest(_ patterns: [String], _ fitting: Set<Int>) -> [String] {
      patterns.indices.filter { !fitting.contains($0) }.map { patterns[$0] }
    }
    return rest(selection.include, fitting.include) + rest(selection.exclude, fitting.exclude)
  }

  /// Notes which patterns are about a path.
  private mutating func note(_ path: [Substring], isFolder: Bool) {
    for (index, rule) in exclude.enumerated() where rule.matches(path, isFolder: isFolder) {
      fitting.exclude.insert(index)
    }
    for (index, rule) in include.enumerated()
    where !isFolder && rule.matches(path, isFolder: false) {
      fitting.include.insert(index)
    }
  }

  private mutating func add(_ path: String) {
    if path == "-" {
      files.append(ArticleFile(path: path, isNamed: true))
      return
    }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
      if !isLink, path.unicodeScalars.contains("\u{FFFD}") {
        failures.append(Self.nameless(path))
        return
      }
      failures.append(
        FailureRecord(
          path: path,
          message: isLink ? "the link leads nowhere or in a circle" : "no such file or folder",
          help: "check the spelling; paths are taken from the current folder"))
      return
    }
    if isFolder {
      let ignored = IgnoreFiles(for: path, isFollowed: followsIgnoreFiles)
      descend(into: Folder(path: path, below: [], ancestors: [], ignored: ignored))
    } else {
      files.append(ArticleFile(path: path, isNamed: true))
    }
  }

  /// A folder that is being read.
  private struct Folder {
    let path: String
    /// The names of the folders from the one that the user named down to this one.
    let below: [Substring]
    let ancestors: Set<String>
    let ignored: IgnoreFiles
  }

  private mutating func descend(into folder: Folder) {
    guard let identity = identity(of: folder.path) else {
      failures.append(FailureRecord(path: folder.path, message: "cannot be looked at"))
      return
    }
    guard !folder.ancestors.contains(identity) else {
      loops.append(folder.path)
      return
    }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    } catch {
      failures.append(
        FailureRecord(
          path: folder.path, message: "the folder cannot be read",
          help: "check its permissions, or leave it out"))
      return
    }
    let ancestors = folder.ancestors.union([identity])
    hasReadFolder = true
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = folder.path.hasSuffix("/") ? folder.path + name : folder.path + "/" + name
      let below = folder.below + [Substring(name)]
      let type = try? Stat(FilePath(path)).type
      let isFolder = type == .directory
      note(below, isFolder: isFolder)
      guard !name.hasPrefix(".") else {
        leftOut.hidden += 1
        continue
      }
      guard
        !folder.ignored.ignores(name, isFolder: isFolder),
        !fits(exclude, below, isFolder: isFolder)
      else {
        leftOut.excluded += 1
        if isFolder { hasLeftOutFolder = true }
        continue
      }
      if isFolder {
        descend(
          into: Folder(
            path: path, below: below, ancestors: ancestors,
            ignored: folder.ignored.descending(
              into: name, path: path, isFollowed: followsIgnoreFiles)))
      } else if include.isEmpty
        ? InputFormat(path: name) == nil : !fits(include, below, isFolder: false)
      {
        leftOut.otherEndings += 1
      } else if type == .regular {
        guard !SavedReport.isReport(path) else {
          leftOut.reports += 1
          continue
        }
        files.append(ArticleFile(path: path, isNamed: false))
      } else {
        failures.append(Self.unreadable(path, type))
      }
    }
  }

  /// An article by its name that is none: nothing is ever written into a pipe by being waited for.
  private static func unreadable(_ path: String, _ type: FileType?) -> FailureRecord {
    guard type == nil else {
      return FailureRecord(
        path: path, message: "neither a file nor a folder", help: "name it to have it read")
    }
    return path.unicodeScalars.contains("\u{FFFD}")
      ? nameless(path)
      : FailureRecord(
        path: path, message: "the link leads nowhere or in a circle",
        help: "mend it, or leave it out with --exclude")
  }

  private static func nameless(_ path: String) -> FailureRecord {
    FailureRecord(path: path, message: "its name is not UTF-8", help: "rename it")
  }

  /// Whether the last pattern that is about a path takes it.
  private func fits(_ rules: [IgnoreRule], _ path: [Substring], isFolder: Bool) -> Bool {
    rules.last { $0.matches(path, isFolder: isFolder) }.map { !$0.isNegated } ?? false
  }

  /// Device and number of a folder, the same behind every link to it.
  private func identity(of folder: String) -> String? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/."),
      let device = attributes[.systemNumber], let number = attributes[.systemFileNumber]
    else { return nil }
    return "\(device):\(number)"
  }
}
