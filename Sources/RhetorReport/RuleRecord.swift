/// What there is to know of an entry or category: what formats show as the help of a rule.
public struct RuleRecord: Hashable, Sendable {
  /// The stable id.
  public let id: String
  /// The stage.
  public let stage: String
  /// The category.
  public let category: String
  /// The name for people; for an entry its phrase as the lexicon writes it.
  public let title: String
  /// 1 mild, 2 clear, 3 strong, 0 a note.
  public let strength: Int
  /// What it finds, one sentence.
  public let finds: String
  /// Why that matters, one sentence.
  public let why: String
  /// What it leaves alone on purpose.
  public let leavesAlone: [String]
  /// The phrases it finds, in the lexicon's own notation.
  public let phrases: [String]
  /// Sentences in which it finds what stands in `⟦…⟧`.
  public let flags: [String]
  /// Sentences that it leaves alone.
  public let allows: [String]

  /// Creates a record.
  public init(
    id: String, stage: String, category: String, title: String, strength: Int, finds: String,
    why: String, leavesAlone: [String] = [], phrases: [String] = [], flags: [String] = [],
    allows: [String] = []
  ) {
    self.id = id
    self.stage = stage
    self.category = category
    self.title = title
    self.strength = strength
    self.finds = finds
    self.why = why
    self.leavesAlone = leavesAlone
    self.phrases = phrases
    self.flags = flags
    self.allows = allows
  }
}
