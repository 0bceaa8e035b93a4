import Foundation
import RhetorLexicon

/// Reads a folder of lexicon files from disk.
enum LexiconFolder {
  /// All `.toml` files below `folder`, sorted by path; messages name them as the folder was named.
  static func inputs(in folder: String) throws -> [LexiconInput] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".toml") }.sorted()
    return try paths.map { path in
      let shown = folder + "/" + path
      return LexiconInput(
        path: path, shownPath: shown, bytes: Array(try Data(contentsOf: URL(filePath: shown))))
    }
  }
}
