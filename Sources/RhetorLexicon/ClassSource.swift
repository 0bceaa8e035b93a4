public import RhetorSettings

/// One `[[class]]` as written.
public struct ClassSource: Hashable, Sendable {
  /// Where the table stands.
  public let place: SettingsPlace
  /// The name, without angle brackets.
  public let id: Placed<String>
  /// What it is for.
  public let why: Placed<String>?
  /// Its members.
  public let words: [Placed<String>]
}
