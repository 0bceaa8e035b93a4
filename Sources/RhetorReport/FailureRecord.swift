/// A file that could not be read or scored; the others are in the report all the same.
public struct FailureRecord: Hashable, Sendable, Decodable {
  /// The file.
  public let path: String
  /// What is wrong, lower case, no full stop.
  public let message: String
  /// What to do about it; nil when there is nothing to say.
  public let help: String?

  /// Creates a record.
  public init(path: String, message: String, help: String? = nil) {
    self.path = path
    self.message = message
    self.help = help
  }
}
