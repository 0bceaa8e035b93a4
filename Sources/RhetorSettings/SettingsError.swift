/// What is wrong with a settings file, where, and what to do about it.
public struct SettingsError: Error, Hashable, Sendable {
  /// The file, as its user named it.
  public let path: String
  /// The place of the offending key or value.
  public let place: SettingsPlace
  /// What is wrong: lower case, no full stop.
  public let message: String
  /// What to do, or nil when the message says it all.
  public let help: String?

  /// Creates an error.
  public init(path: String, place: SettingsPlace, message: String, help: String? = nil) {
    self.path = path
    self.place = place
    self.message = message
    self.help = help
  }

  /// The 1-based line.
  public var line: Int { place.line }
  /// The 1-based column in code points.
  public var column: Int { place.column }
}

extension SettingsError: CustomStringConvertible {
  /// `path:line:column: error: message`, and a second line `help: …` where there is help.
  public var description: String {
    let head = "\(path):\(line):\(column): error: \(message)"
    return help.map { head + "\nhelp: " + $0 } ?? head
  }
}
