/// What a stage asks, for manuals and listings.
public struct StageCard: Hashable, Sendable {
  /// The stable name: `speculation`.
  public let id: String
  /// One sentence.
  public let summary: String
  /// Which stage keeps words that two of them find; the lowest does.
  public let precedence: Int

  /// Creates a card.
  public init(id: String, summary: String, precedence: Int) {
    self.id = id
    self.summary = summary
    self.precedence = precedence
  }
}
