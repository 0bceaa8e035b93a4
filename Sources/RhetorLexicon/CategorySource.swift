public import RhetorSettings

/// The `[category]` table of a file.
public struct CategorySource: Hashable, Sendable {
  /// Where the table stands.
  public let place: SettingsPlace
  /// The id, only in files that stand alone.
  public var id: Placed<String>?
  /// The name for people.
  public var title: Placed<String>?
  /// What it finds.
  public var finds: Placed<String>?
  /// Why that matters.
  public var why: Placed<String>?
  /// What it leaves alone.
  public var leavesAlone: [Placed<String>] = []
  /// Default strength.
  public var strength: Placed<Int>?
  /// Default reason.
  public var reason: Placed<String>?
  /// How its entries are used.
  public var role: Category.Role = .finding
  /// Guards of all its entries.
  public var guards: [GuardSource] = []
  /// Examples of what the stage finds without an entry.
  public var example = ExampleSource()
}
