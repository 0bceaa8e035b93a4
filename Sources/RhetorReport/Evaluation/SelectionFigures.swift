/// The figures of one selection of findings: a stage, a category, or several together.
public struct SelectionFigures: Hashable, Sendable {
  /// The id of the stage or category, or `together`.
  public let name: String
  /// Sentence against sentence.
  public let sentence: SentenceFigures
  /// Words against words; nil when the corpus marks none.
  public let span: SpanFigures?

  /// Creates the figures of a selection.
  public init(name: String, sentence: SentenceFigures, span: SpanFigures?) {
    self.name = name
    self.sentence = sentence
    self.span = span
  }
}
