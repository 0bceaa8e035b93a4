/// Where the words of an entry come from.
public struct Provenance: Hashable, Sendable {
  /// `own`, or what else the words are.
  public let kind: String
  /// The licence of the words, an SPDX identifier.
  public let licence: String
  /// The version of Rhetor that brought them, or empty.
  public let since: String
  /// Author, title, year, for words that are not our own, or empty.
  public let source: String

  /// Creates a provenance.
  public init(kind: String, licence: String, since: String, source: String) {
    self.kind = kind
    self.licence = licence
    self.since = since
    self.source = source
  }
}
