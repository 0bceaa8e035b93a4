/// Why a file could not be read as an article.
public struct IntakeError: Error, Hashable, Sendable {
  /// What is wrong, lower case, no full stop.
  public let message: String
  /// What to do about it.
  public let help: String?
  /// Whether the bytes are no text at all, or of a format that is not read.
  public let isBinary: Bool

  /// Creates an error.
  public init(_ message: String, help: String? = nil, isBinary: Bool = false) {
    self.isBinary = isBinary
    self.message = message
    self.help = help
  }
}
