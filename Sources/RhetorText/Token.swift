/// One piece of the text: a word, a number, a mark or a stretch of white space.
///
/// Tokens tile the text: they follow one another without gap or overlap and cover every byte.
public struct Token: Hashable, Sendable {
  /// The bytes the token covers.
  public let range: TextRange
  /// The word type, when a lexicon knows it; `unknown` for everything else.
  public let word: WordID
  /// Kind and shape.
  public var traits: TokenTraits

  /// Creates a token.
  @inlinable public init(range: TextRange, word: WordID, traits: TokenTraits) {
    self.range = range
    self.word = word
    self.traits = traits
  }
}
