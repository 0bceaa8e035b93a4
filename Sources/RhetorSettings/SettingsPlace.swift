/// A place in a settings file: 1-based line, and 1-based column in code points.
public struct SettingsPlace: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in code points.
  public let column: Int

  /// Creates a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The first character of a file.
  public static let start = SettingsPlace(line: 1, column: 1)
}

extension SettingsPlace: Comparable {
  /// Orders as the file is read.
  public static func < (left: SettingsPlace, right: SettingsPlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
