/// How often each rule was right, by entry, by category and by strength, the most frequent first.
public struct EvaluationTallies: Hashable, Sendable {
  /// By entry.
  public let entries: [EntryTally]
  /// By category.
  public let categories: [EntryTally]
  /// By strength.
  public let strengths: [EntryTally]

  /// Creates tallies.
  public init(entries: [EntryTally], categories: [EntryTally], strengths: [EntryTally]) {
    self.entries = entries
    self.categories = categories
    self.strengths = strengths
  }
}
