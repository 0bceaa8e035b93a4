/// A table of a settings file: its keys in the order of the file, each with its place.
public struct SettingsTable: Hashable, Sendable {
  /// The keys and values, in the order of the file.
  public let members: [Member]
  /// Where the table begins: its header or brace.
  public let place: SettingsPlace

  /// Creates a table.
  public init(_ members: [Member], at place: SettingsPlace) {
    self.members = members
    self.place = place
  }

  /// A key and its value.
  public struct Member: Hashable, Sendable {
    /// The key, unquoted.
    public let key: String
    /// Where the key stands.
    public let keyPlace: SettingsPlace
    /// The value.
    public let value: SettingsValue

    /// Creates a member.
    public init(key: String, keyPlace: SettingsPlace, value: SettingsValue) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  /// The member with a key.
  public func member(_ key: String) -> Member? { members.first { $0.key == key } }

  /// The value of a key.
  public subscript(key: String) -> SettingsValue? { member(key)?.value }
}
