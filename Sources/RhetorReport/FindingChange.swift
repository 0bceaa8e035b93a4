/// What became of a finding between two versions.
public struct FindingChange: Hashable, Sendable {
  /// What became of it.
  public let change: Change
  /// The finding in the old version; nil when it was added.
  public let old: FindingRecord?
  /// The finding in the new version; nil when it was removed.
  public let new: FindingRecord?
  /// The index of its sentence in the old version; nil when there is none. An added finding has
  /// none, even where its sentence was there before.
  public let oldSentence: Int?
  /// The index of its sentence in the new version; nil when there is none.
  public let newSentence: Int?
  /// Why; nil when it stayed and scores the same.
  public let cause: FindingCause?

  /// Creates a change.
  public init(
    change: Change, old: FindingRecord?, new: FindingRecord?, oldSentence: Int?,
    newSentence: Int?, cause: FindingCause?
  ) {
    self.change = change
    self.old = old
    self.new = new
    self.oldSentence = oldSentence
    self.newSentence = newSentence
    self.cause = cause
  }

  /// What it does to the score of its stage, in thousandths; for a finding that changed stage,
  /// the points it gained over both.
  public var points: Int { (new?.points ?? 0) - (old?.points ?? 0) }

  /// Whether it stayed and scores the same, so that there is nothing to tell.
  public var isSame: Bool { change == .kept && points == 0 }

  /// The same change seen from the other side.
  public var mirrored: FindingChange {
    FindingChange(
      change: change.mirrored, old: new, new: old, oldSentence: newSentence,
      newSentence: oldSentence, cause: cause?.mirrored)
  }

  /// What became of a finding.
  public enum Change: String, Hashable, Sendable, CaseIterable {
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

    /// The same change seen from the other side.
    public var mirrored: Change {
      switch self {
      case .added: .removed
      case .removed: .added
      case .kept, .moved, .reclassified: self
      }
    }
  }
}
