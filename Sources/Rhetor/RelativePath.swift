import FoundationEssentials
import SystemPackage

/// Paths as seen from a folder.
public enum RelativePath {
  /// A path, from the current folder or absolute, as the shortest one from the current folder:
  /// `a.txt`, `../b/c.txt`, or `.`.
  public static func fromWorkingFolder(_ path: String) -> String {
    from(FileManager.default.currentDirectoryPath, to: path)
  }

  /// A path, from the current folder or absolute, as one from another folder.
  public static func from(_ folder: String, to path: String) -> String {
    let workingFolder = FilePath(FileManager.default.currentDirectoryPath)
    let from = workingFolder.pushing(FilePath(folder)).lexicallyNormalized().components
      .map(\.string)
    let to = workingFolder.pushing(FilePath(path)).lexicallyNormalized().components.map(\.string)
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let steps = Array(repeatElement("..", count: from.count - shared)) + to[shared...]
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }
}
