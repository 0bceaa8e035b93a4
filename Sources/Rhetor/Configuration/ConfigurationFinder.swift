import FoundationEssentials
import SystemPackage

/// Finds the configuration that holds for a file: the nearest one from its folder upward.
///
/// The search ends at the top of the repository (the folder that holds `.git`) or of the disk. Each
/// folder is looked at once.
public struct ConfigurationFinder: Sendable {
  private let workingFolder: FilePath
  private var known: [FilePath: String?] = [:]

  /// Creates a finder for paths that are relative to the current folder.
  public init() {
    workingFolder = FilePath(FileManager.default.currentDirectoryPath)
  }

  /// The configuration of an article; nil when there is none. Standard input lies in the current
  /// folder.
  public mutating func path(for file: ArticleFile) -> String? {
    guard !file.isStandardInput else { return search(from: workingFolder) }
    return search(
      from: workingFolder.pushing(FilePath(file.path)).lexicallyNormalized()
        .removingLastComponent())
  }

  /// The configuration of the current folder; nil when there is none.
  public mutating func pathForWorkingFolder() -> String? { search(from: workingFolder) }

  private mutating func search(from start: FilePath) -> String? {
    var passed: [FilePath] = []
    var folder = start
    var found: String?
    while true {
      if let answer = known[folder] {
        found = answer
        break
      }
      passed.append(folder)
      if let name = Configuration.names.first(where: { isFile(folder.appending($0)) }) {
        found = shown(folder.appending(name))
        break
      }
      if exists(folder.appending(".git")) || folder.lastComponent == nil { break }
      folder = folder.removingLastComponent()
    }
    for folder in passed { known[folder] = .some(found) }
    return found
  }

  /// A path as the user would write it: relative below the current folder, absolute elsewhere.
  private func shown(_ path: FilePath) -> String {
    var relative = path
    guard workingFolder.lastComponent != nil, relative.removePrefix(workingFolder) else {
      return path.string
    }
    return relative.string
  }

  private func exists(_ path: FilePath) -> Bool {
    FileManager.default.fileExists(atPath: path.string)
  }

  private func isFile(_ path: FilePath) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path.string, isDirectory: &isFolder)
      && !isFolder
  }
}
