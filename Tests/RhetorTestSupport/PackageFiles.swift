public import Foundation

/// Where the files of the package are while its tests run.
public enum PackageFiles {
  /// The package's top folder.
  public static let root: URL = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder by its path from the top.
  public static func url(_ path: String) -> URL { root.appending(path: path) }

  /// The text of a file by its path from the top.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: url(path), encoding: .utf8)
  }

  /// The names in a folder with an ending, sorted.
  public static func names(in folder: String, ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(folder).path)
      .filter { $0.hasSuffix(ending) }.sorted()
  }
}
