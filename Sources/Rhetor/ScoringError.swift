/// Why a text could not be scored.
public struct ScoringError: Error, Hashable, Sendable {
  /// The name of the text, usually its path.
  public let name: String
  /// What is wrong, lower case, no full stop.
  public let message: String
  /// What to do about it.
  public let help: String?

  /// Creates an error.
  public init(name: String, message: String, help: String? = nil) {
    self.name = name
    self.message = message
    self.help = help
  }
}

extension ScoringError: CustomStringConvertible {
  /// The error as the command prints it: place and message, then help.
  public var description: String {
    "\(name): error: \(message)" + (help.map { "\nhelp: \($0)" } ?? "")
  }
}
