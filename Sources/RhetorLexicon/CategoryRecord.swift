/// What a file says about a category beyond its card.
public struct CategoryRecord: Hashable, Sendable {
  /// The file of the card, relative to the lexicon folder.
  public var file = ""
  /// The 1-based line of the card.
  public var line = 1
  /// The guards of all its entries.
  public var guards: [GuardText] = []
  /// Sentences in which the stage must find what stands in `⟦…⟧` without an entry.
  public var flags: [Example] = []
  /// Sentences that the stage must leave alone.
  public var allows: [Example] = []
}
