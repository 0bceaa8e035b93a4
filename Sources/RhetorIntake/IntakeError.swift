/// Why a file could not be read as an article.
public struct IntakeError: Error, Hashable, Sendable {
  /// What is wrong, lower case, no full stop.
  public let message: String
  /// What to do about it.
  public let help: String?

  /// Creates an error.
  public init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}
