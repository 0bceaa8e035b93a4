/// One paragraph-like part of a document, and what the layout says it is.
public struct Block: Hashable, Sendable {
  /// The bytes of the block, without the blank lines around it.
  public let range: TextRange
  /// What the block is.
  public let role: Role

  /// Creates a block.
  public init(range: TextRange, role: Role) {
    self.range = range
    self.role = role
  }

  /// What a block is in an article.
  public enum Role: UInt8, Hashable, Sendable, CaseIterable {
    /// Running prose in the author's voice.
    case paragraph
    /// The article's headline.
    case headline
    /// A heading inside the article.
    case subheading
    /// One item of a list.
    case listItem
    /// A quotation set off by the layout.
    case blockQuote
    /// Words under a picture.
    case caption
    /// Who wrote the article.
    case byline
    /// A post of somebody else shown in the article (a tweet with its credit line).
    case embed
  }
}
