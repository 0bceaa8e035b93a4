/// How often findings and gold agree.
public struct GoldCount: Hashable, Sendable {
  /// Findings on words that must be found.
  public var right = 0
  /// Findings on words that may be found; they count neither way.
  public var optional = 0
  /// Findings on forbidden words, or outside all rows.
  public var wrong = 0
  /// Rows that must be found and are.
  public var found = 0
  /// Rows that must be found and are not.
  public var missed = 0

  /// The share of right findings among those that count.
  public var precision: Double { Self.share(right, of: right + wrong) }
  /// The share of found rows among those that must be found.
  public var recall: Double { Self.share(found, of: found + missed) }

  /// Adds another count.
  public static func += (left: inout GoldCount, right: GoldCount) {
    left.right += right.right
    left.optional += right.optional
    left.wrong += right.wrong
    left.found += right.found
    left.missed += right.missed
  }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }
}
