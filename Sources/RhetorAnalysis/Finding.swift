public import RhetorText

/// Words that a stage found, and what they weigh.
public struct Finding: Hashable, Sendable {
  /// The index of the category in `LexiconTables.categories`.
  public let category: Int
  /// The index of the entry in `LexiconTables.entries`; nil for what a stage finds without one.
  public let entry: Int?
  /// The terms the finding covers.
  public let terms: Range<Int>
  /// The bytes the finding covers.
  public let range: TextRange
  /// The sentence it stands in.
  public let sentence: Int
  /// 1 mild, 2 clear, 3 strong; 0 is a note.
  public let strength: Int
  /// The factors on its points.
  public let multipliers: [Multiplier]
  /// Whether it stands inside somebody's quoted words.
  public let isQuoted: Bool

  /// The points in thousandths: strength × 1000 × every multiplier, rounded down each time.
  public var points: Int {
    multipliers.reduce(strength * 1000) { $0 * $1.by / 1000 }
  }
}
