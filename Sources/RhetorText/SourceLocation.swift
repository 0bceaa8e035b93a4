/// A place as a person counts it.
public struct SourceLocation: Hashable, Sendable {
  /// The 1-based line.
  public let line: Int
  /// The 1-based column in Unicode scalars.
  public let column: Int
  /// The 1-based column in UTF-16 code units, as editors that speak LSP count.
  public let utf16Column: Int

  /// Creates a place.
  public init(line: Int, column: Int, utf16Column: Int) {
    self.line = line
    self.column = column
    self.utf16Column = utf16Column
  }
}
