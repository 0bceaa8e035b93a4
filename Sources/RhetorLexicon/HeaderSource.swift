public import RhetorSettings

/// The `[lexicon]` table of a file.
public struct HeaderSource: Hashable, Sendable {
  /// Where the table stands.
  public let place: SettingsPlace
  /// The name for people.
  public var title: Placed<String>?
  /// The category, only in files that stand alone.
  public var category: Placed<String>?
  /// Where the words come from.
  public var provenance: ProvenanceSource?
  /// Default strength.
  public var strength: Placed<Int>?
  /// Default reason.
  public var reason: Placed<String>?
  /// Guards of all its entries.
  public var guards: [GuardSource] = []
}
