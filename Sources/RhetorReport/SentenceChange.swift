/// Sentences that became one another between two versions, with what became of their findings.
public struct SentenceChange: Hashable, Sendable {
  /// What became of them.
  public let change: SentenceAlignment.Change
  /// Whether they stand elsewhere among the sentences that stayed.
  public let isMoved: Bool
  /// The sentences of the old version; several where they were merged, none where one was added.
  public let old: [SentenceRecord]
  /// The sentences of the new version; several where one was split, none where one was removed.
  public let new: [SentenceRecord]
  /// The words that stayed and that gave way, over the texts joined by single spaces; empty unless
  /// the sentence was reworded, split or merged.
  public let words: [WordRun]
  /// What became of the findings: those of the new version in order, then those removed.
  public let findings: [FindingChange]

  /// Creates a change.
  public init(
    change: SentenceAlignment.Change, isMoved: Bool = false, old: [SentenceRecord],
    new: [SentenceRecord], words: [WordRun] = [], findings: [FindingChange] = []
  ) {
    self.change = change
    self.isMoved = isMoved
    self.old = old
    self.new = new
    self.words = words
    self.findings = findings
  }

  /// Compares the sentences of a link.
  init(
    _ link: SentenceAlignment.Link, from old: [SentenceRecord], to new: [SentenceRecord],
    sameRules: Bool
  ) {
    let before = old[link.old]
    let after = new[link.new]
    var words: [WordRun] = []
    switch link.change {
    case .reworded, .split, .merged:
      words = WordDifference.runs(from: Self.text(before), to: Self.text(after))
    case .kept, .moved, .added, .removed: break
    }
    let findings = FindingMatch(
      from: before, to: after, runs: words, isMoved: link.isMoved, sameRules: sameRules
    ).changes()
    self.init(
      change: link.change, isMoved: link.isMoved, old: Array(before), new: Array(after),
      words: words, findings: findings)
  }

  /// How the points of one stage changed in these sentences, in thousandths.
  public func points(of stage: StageName) -> PointsChange {
    PointsChange(
      old: old.reduce(0) { $0 + $1.scores[stage] }, new: new.reduce(0) { $0 + $1.scores[stage] })
  }

  /// Whether the sentence stayed as and where it was, with the same findings.
  public var isSame: Bool { change == .kept && findings.allSatisfy(\.isSame) }

  /// The same change seen from the other side.
  public var mirrored: SentenceChange {
    SentenceChange(
      change: change.mirrored, isMoved: isMoved, old: new, new: old, words: words.map(\.mirrored),
      findings: findings.map(\.mirrored))
  }

  private static func text(_ sentences: ArraySlice<SentenceRecord>) -> String {
    sentences.map(\.text).joined(separator: " ")
  }
}
