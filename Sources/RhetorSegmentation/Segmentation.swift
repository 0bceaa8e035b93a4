public import RhetorText

/// A document's words and sentences.
///
/// Tokens tile the document's bytes and sentences tile the tokens: both follow one another without
/// gap or overlap, and neither is ever empty. A document without bytes has neither; a document
/// of white space alone has one token and one sentence.
public struct Segmentation: Hashable, Sendable {
  /// The words, numbers, marks and white space, in order.
  public let tokens: [Token]
  /// The sentences, in order.
  public let sentences: [Sentence]

  /// Creates a segmentation; the arrays must tile as the type says.
  public init(tokens: [Token], sentences: [Sentence]) {
    self.tokens = tokens
    self.sentences = sentences
  }
}
