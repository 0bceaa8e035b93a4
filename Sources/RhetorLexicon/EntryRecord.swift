/// What a file says about an entry beyond what analysis needs.
public struct EntryRecord: Hashable, Sendable {
  /// The further phrases, as written.
  public var also: [String] = []
  /// Sentences in which it must fire on what stands in `⟦…⟧`.
  public var flags: [Example] = []
  /// Sentences that it must leave alone.
  public var allows: [Example] = []
  /// `left-target`, `right-target`, or empty.
  public var lean = ""
  /// The name of the entry that is used against the other side, or empty.
  public var mirror = ""
  /// Where the words come from; nil only in users' files.
  public var provenance: Provenance?
}
