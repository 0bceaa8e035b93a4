import FoundationEssentials
import Rhetor
import RhetorHistory
import RhetorReport

/// The files and folders that somebody asked for, to keep changed files to.
struct WantedPaths {
  private let paths: [String]

  /// Takes paths from the current folder; without any, everything below it is wanted.
  init(_ paths: [String]) { self.paths = paths.isEmpty ? ["."] : paths }

  /// Whether a path, from the current folder, was asked for: true when by its own name, false when
  /// as an article below a folder, nil when not at all.
  func contains(_ path: String) -> Bool? {
    var isBelow = false
    for wanted in paths.map(RelativePath.fromWorkingFolder) {
      if wanted == path { return true }
      if wanted == "." ? !path.hasPrefix("../") : path.hasPrefix("\(wanted)/") { isBelow = true }
    }
    return isBelow && ArticleFinder.isArticle(path) ? false : nil
  }

  /// Paths that neither exist nor changed.
  func missing(besides changes: [String: FileChange]) -> [FailureRecord] {
    paths.compactMap { path in
      guard changes[RelativePath.fromWorkingFolder(path)] == nil,
        !FileManager.default.fileExists(atPath: path)
      else { return nil }
      return FailureRecord(
        path: path, message: "no such file or folder",
        help: "check the spelling; paths are taken from the current folder")
    }
  }
}
