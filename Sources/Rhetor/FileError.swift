/// Why a file other than an article could not be used: a configuration, a lexicon, a report.
public struct FileError: Error, Hashable, Sendable {
  /// The file or folder, as its user named it.
  public let path: String
  /// What is wrong, lower case, no full stop.
  public let message: String
  /// What to do about it.
  public let help: String?

  /// Creates an error.
  public init(path: String, message: String, help: String? = nil) {
    self.path = path
    self.message = message
    self.help = help
  }
}

extension FileError: CustomStringConvertible {
  /// `path: error: message`, and a second line `help: …` where there is help.
  public var description: String {
    "\(path): error: \(message)" + (help.map { "\nhelp: \($0)" } ?? "")
  }
}
