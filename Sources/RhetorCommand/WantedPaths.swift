import FoundationEssentials
import Rhetor
import RhetorHistory
import RhetorIntake
import RhetorReport

/// The files and folders that somebody asked for, to keep changed files to.
///
/// Files that hold many articles are left out: they are corpora, and no drafts.
struct WantedPaths {
  private let paths: [String]
  private let finder: ArticleFinder

  /// Takes paths from the current folder; without any, everything below it is wanted.
  init(_ paths: [String], _ selection: FileSelection) {
    self.paths = paths.isEmpty ? ["."] : paths
    finder = ArticleFinder([], selection)
  }

  /// Whether a path, from the current folder, was asked for: true when by its own name, false when
  /// as an article below a folder, nil when not at all.
  func contains(_ path: String) -> Bool? {
    guard InputFormat(path: path)?.isCorpus != true else { return nil }
    for wanted in paths {
      let name = RelativePath.fromWorkingFolder(wanted)
      if name == path { return true }
      let below = RelativePath.from(wanted, to: path)
      if !below.hasPrefix("../"), below != ".", finder.finds(below, in: wanted) { return false }
    }
    return nil
  }

  /// Paths that neither exist nor changed, and those outside of the work tree at `top`, of which
  /// nothing could be found.
  func missing(besides changes: [String: FileChange], in top: String) -> [FailureRecord] {
    paths.compactMap { path in
      guard changes[RelativePath.fromWorkingFolder(path)] == nil else { return nil }
      if FileManager.default.fileExists(atPath: path) {
        let isOutside = RelativePath.from(top, to: path).hasPrefix("..")
        return isOutside
          ? FailureRecord(
            path: path, message: "lies outside of the repository at \(top)",
            help: "check it without `--since` and `--staged`") : nil
      }
      return FailureRecord(
        path: path, message: "no such file or folder",
        help: "check the spelling; paths are taken from the current folder")
    }
  }
}
