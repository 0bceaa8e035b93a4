/// Words between quotation marks, and who speaks them.
public struct Quotation: Hashable, Sendable {
  /// The terms between the marks.
  public let terms: Range<Int>
  /// The terms with the marks; one that has no closing mark ends with its block.
  public let marked: Range<Int>
  /// 0 for a quotation in the author's text, 1 for one inside it.
  public let depth: Int
  /// Whether the quotation goes on from the block before.
  public let continues: Bool
  /// The index in `Reading.frames` of the attribution that names the speaker.
  public internal(set) var frame: Int?

  /// How many terms stand between the marks.
  public var length: Int { terms.count }

  /// Creates a quotation without a speaker.
  public init(terms: Range<Int>, marked: Range<Int>, depth: Int, continues: Bool) {
    self.terms = terms
    self.marked = marked
    self.depth = depth
    self.continues = continues
    frame = nil
  }
}
