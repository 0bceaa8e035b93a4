/// Why a corpus cannot be evaluated as asked for.
public struct EvaluationError: Error, Hashable, Sendable {
  /// What is wrong, lower case, no full stop.
  public let message: String
  /// What to do about it.
  public let help: String?

  /// Creates an error.
  public init(message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}

extension EvaluationError: CustomStringConvertible {
  /// The error as the command prints it: message, then help.
  public var description: String {
    "rhetor: error: \(message)" + (help.map { "\nhelp: \($0)" } ?? "")
  }
}
