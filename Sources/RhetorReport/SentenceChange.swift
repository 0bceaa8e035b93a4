/// A sentence that did not stay as and where it was.
public struct SentenceChange: Hashable, Sendable, Codable {
  /// What became of it; never `kept`.
  public let change: SentenceAlignment.Change
  /// The sentence of the old version; nil when it was added.
  public let old: SentenceRecord?
  /// The sentence of the new version; nil when it was removed.
  public let new: SentenceRecord?

  /// Creates a change.
  public init(
    change: SentenceAlignment.Change, old: SentenceRecord?, new: SentenceRecord?
  ) {
    self.change = change
    self.old = old
    self.new = new
  }
}
