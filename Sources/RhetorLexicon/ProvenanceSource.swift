public import RhetorSettings

/// Where the words of a file or entry come from.
public struct ProvenanceSource: Hashable, Sendable {
  /// Where the table stands.
  public let place: SettingsPlace
  /// `own`, or what else the words are.
  public let kind: Placed<String>
  /// The licence of the words, an SPDX identifier.
  public let licence: Placed<String>
  /// The version of Rhetor that brought them.
  public let since: Placed<String>?
  /// Author, title, year, for words that are not our own.
  public let source: Placed<String>?
}
