/// What became of a finding between two versions.
public struct FindingChange: Hashable, Sendable, Codable {
  /// What became of it.
  public let change: Change
  /// The finding in the old version; nil when it was added.
  public let old: FindingRecord?
  /// The finding in the new version; nil when it was removed.
  public let new: FindingRecord?
  /// The index of its sentence in the old version; nil when there is none.
  public let oldSentence: Int?
  /// The index of its sentence in the new version; nil when there is none.
  public let newSentence: Int?

  /// Creates a change.
  public init(
    change: Change, old: FindingRecord?, new: FindingRecord?, oldSentence: Int?,
    newSentence: Int?
  ) {
    self.change = change
    self.old = old
    self.new = new
    self.oldSentence = oldSentence
    self.newSentence = newSentence
  }

  /// What it does to the score of its stage, in thousandths; for a finding that changed stage,
  /// the points it gained over both.
  public var points: Int { (new?.points ?? 0) - (old?.points ?? 0) }

  /// Whether it stayed and scores the same, so that there is nothing to tell.
  public var isSame: Bool { change == .kept && points == 0 }

  /// What became of a finding.
  public enum Change: String, Hashable, Sendable, Codable, CaseIterable {
    /// Only in the new version.
    case added
    /// Only in the old version.
    case removed
    /// In both; its points may differ, as when it came to stand in a quotation.
    case kept
    /// In both, in a sentence that moved.
    case moved
    /// The same words under another category or entry.
    case reclassified
  }

  private enum CodingKeys: String, CodingKey {
    case change, old, new
    case oldSentence = "old-sentence"
    case newSentence = "new-sentence"
  }
}
