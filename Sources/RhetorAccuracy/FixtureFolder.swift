import FoundationEssentials
public import Rhetor

/// The package's `Fixtures` with its articles, gold rows and tables.
public struct FixtureFolder: Sendable {
  /// The package's top folder, as its user named it.
  public let root: String

  /// Creates the fixtures of the package at `root`.
  public init(root: String) { self.root = root }

  /// The text of a file by its path from the package's top.
  ///
  /// - Throws: `FileError` when it cannot be read.
  public func text(_ path: String) throws(FileError) -> String {
    String(decoding: try WholeFile.bytes(of: "\(root)/\(path)"), as: UTF8.self)
  }

  /// The names in a folder with an ending, without it, sorted.
  ///
  /// - Throws: `FileError` when the folder cannot be listed.
  public func names(in folder: String, ending: String) throws(FileError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
        .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
    } catch {
      throw FileError(path: "\(root)/\(folder)", message: "cannot be listed")
    }
  }

  /// The rows of a tab-separated file without its header and its comments.
  ///
  /// - Throws: `FileError` when it cannot be read or a row has fewer cells than `columns`.
  func rows(_ path: String, columns: Int) throws(FileError) -> [TableRow] {
    var rows: [TableRow] = []
    var seesHeader = false
    for (number, line) in try text(path).split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      guard seesHeader else {
        seesHeader = true
        continue
      }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= columns else {
        throw FileError(
          path: "\(path):\(number + 1)", message: "has \(cells.count) cells, not \(columns)")
      }
      rows.append(TableRow(path: path, line: number + 1, cells: cells))
    }
    return rows
  }
}
