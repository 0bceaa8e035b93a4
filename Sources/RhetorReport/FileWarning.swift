/// Something that should be put right in a file that is no article, such as a configuration.
public struct FileWarning: Hashable, Sendable {
  /// The file, as its user would name it.
  public let path: String
  /// The 1-based line.
  public let line: Int
  /// The 1-based column in Unicode scalars.
  public let column: Int
  /// What is wrong, lower case, no full stop.
  public let message: String
  /// What to do about it; nil when there is nothing to say.
  public let help: String?

  /// Creates a warning.
  public init(path: String, line: Int, column: Int, message: String, help: String? = nil) {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
    self.help = help
  }
}
