public import RhetorSettings

/// Something wrong in a lexicon file, where it is, and what to do about it.
public struct LexiconError: Error, Hashable, Sendable {
  /// The file, as its user named it.
  public let path: String
  /// The place of the offending text.
  public let place: SettingsPlace
  /// Whether the lexicon can be used all the same.
  public let isWarning: Bool
  /// What is wrong: lower case, no full stop.
  public let message: String
  /// What to do, or nil when the message says it all.
  public let help: String?

  /// Creates an error.
  public init(
    path: String, place: SettingsPlace, isWarning: Bool = false, message: String,
    help: String? = nil
  ) {
    self.path = path
    self.place = place
    self.isWarning = isWarning
    self.message = message
    self.help = help
  }

  /// Takes over an error of the file's syntax or schema.
  public init(_ error: SettingsError) {
    self.init(path: error.path, place: error.place, message: error.message, help: error.help)
  }
}

extension LexiconError: CustomStringConvertible {
  /// `path:line:column: error: message` (or `warning:`), and `help: …` on a second line.
  public var description: String {
    let kind = isWarning ? "warning" : "error"
    let head = "\(path):\(place.line):\(place.column): \(kind): \(message)"
    return help.map { head + "\nhelp: " + $0 } ?? head
  }
}
