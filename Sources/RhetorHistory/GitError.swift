/// Why versions could not be read from git.
public struct GitError: Error, Hashable, Sendable {
  /// What it is about: a revision, a path, or `git` itself.
  public let place: String
  /// What is wrong, lower case, no full stop.
  public let message: String
  /// What to do about it; nil when there is nothing to say.
  public let help: String?

  /// Creates an error.
  public init(place: String, message: String, help: String? = nil) {
    self.place = place
    self.message = message
    self.help = help
  }
}

extension GitError: CustomStringConvertible {
  /// The error as the command prints it: place and message, then help.
  public var description: String {
    "\(place): error: \(message)" + (help.map { "\nhelp: \($0)" } ?? "")
  }
}
