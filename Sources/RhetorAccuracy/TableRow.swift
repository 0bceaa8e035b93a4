import Rhetor

/// One row of a tab-separated fixture.
struct TableRow: Sendable {
  /// The file, from the package's top.
  let path: String
  /// The line in the file, 1-based.
  let line: Int
  /// The cells as written.
  let cells: [String]

  /// The error of a row that is not in the form of `Fixtures/README.md`.
  func fault(_ message: String) -> FileError {
    FileError(path: "\(path):\(line)", message: message)
  }
}
