/// One sentence: a run of whole tokens, the white space after it included.
///
/// Sentences tile the tokens, so a sentence's bytes are those of its tokens.
public struct Sentence: Hashable, Sendable {
  /// The bytes the sentence covers, with the white space that follows it.
  public let range: TextRange
  /// The indices of its tokens in the document's token array.
  public let tokens: Range<Int>

  /// Creates a sentence.
  public init(range: TextRange, tokens: Range<Int>) {
    self.range = range
    self.tokens = tokens
  }
}
