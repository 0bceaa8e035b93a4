import FoundationEssentials
public import RhetorReport

/// Finds the articles that paths stand for: files as they are, folders with all text files below.
///
/// In folders, hidden files and files with other endings than `.txt` and `.text` are left out and
/// counted. Links are followed; one that leads back into a folder that is being read is left out,
/// because everything behind it is read anyway.
public struct ArticleFinder: Sendable {
  /// The endings of files that are articles.
  public static let endings = ["txt", "text"]

  /// The articles, sorted by path in the order of bytes, without doubles.
  public private(set) var files: [ArticleFile] = []
  /// Paths that could not be looked at.
  public private(set) var failures: [FailureRecord] = []
  /// Folders that were left out because a link leads round in a circle.
  public private(set) var loops: [String] = []
  /// How many files of folders were left out because they are no articles.
  public private(set) var ignored = 0

  /// Whether a file of a folder is an article by its name, and in no hidden folder.
  public static func isArticle(_ path: String) -> Bool {
    guard !path.split(separator: "/").contains(where: { $0.hasPrefix(".") && $0 != ".." }) else {
      return false
    }
    return endings.contains { path.lowercased().hasSuffix("." + $0) }
  }

  /// Looks at each path.
  public init(_ paths: [String]) {
    for path in paths { add(path) }
    var seen = Set<String>()
    files = files.filter { seen.insert($0.path).inserted }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func add(_ path: String) {
    if path == "-" {
      files.append(ArticleFile(path: path, isNamed: true))
      return
    }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
      failures.append(
        FailureRecord(
          path: path,
          message: isLink ? "the link leads nowhere or in a circle" : "no such file or folder",
          help: "check the spelling; paths are taken from the current folder"))
      return
    }
    if isFolder {
      descend(into: path, ancestors: [])
    } else {
      files.append(ArticleFile(path: path, isNamed: true))
    }
  }

  private mutating func descend(into folder: String, ancestors: Set<String>) {
    guard let identity = identity(of: folder) else {
      failures.append(FailureRecord(path: folder, message: "cannot be looked at"))
      return
    }
    guard !ancestors.contains(identity) else {
      loops.append(folder)
      return
    }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      failures.append(
        FailureRecord(
          path: folder, message: "the folder cannot be read",
          help: "check its permissions, or leave it out"))
      return
    }
    let below = ancestors.union([identity])
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard !name.hasPrefix(".") else {
        ignored += 1
        continue
      }
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        ignored += 1
        continue
      }
      if isFolder {
        descend(into: path, ancestors: below)
      } else if Self.isArticle(name) {
        files.append(ArticleFile(path: path, isNamed: false))
      } else {
        ignored += 1
      }
    }
  }

  /// Device and number of a folder, the same behind every link to it.
  private func identity(of folder: String) -> String? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/."),
      let device = attributes[.systemNumber], let number = attributes[.systemFileNumber]
    else { return nil }
    return "\(device):\(number)"
  }
}
