/// What was measured on one annotated corpus.
public struct EvaluationRecord: Hashable, Sendable {
  /// The corpus as its user named it.
  public let corpus: String
  /// How many rows it has.
  public let rows: Int
  /// How many documents the rows come from.
  public let documents: Int
  /// The points a sentence needs to count as positive, in thousandths.
  public let threshold: Int
  /// What made the figures.
  public let stamp: RunStamp
  /// The figures.
  public let content: Content
  /// Disagreements, where they were asked for.
  public let errors: EvaluationErrors?

  /// What kind of corpus it is, and what was measured on it.
  public enum Content: Hashable, Sendable {
    /// Labelled sentences.
    case sentences(SentenceContent)
    /// Texts divided into sentences.
    case segmentation(SegmentationFigures, by: [FieldFigures<SegmentationFigures>])
  }

  /// What is measured on labelled sentences.
  public struct SentenceContent: Hashable, Sendable {
    /// Each selection alone, then all together.
    public let selections: [SelectionFigures]
    /// The figures of all selections together, by the values of fields.
    public let by: [FieldFigures<SentenceFigures>]
    /// The attributions; nil when the corpus marks none.
    public let frames: FrameFigures?
    /// How often each rule was right, where it was asked for.
    public let tallies: EvaluationTallies?

    /// Creates the content.
    public init(
      selections: [SelectionFigures], by: [FieldFigures<SentenceFigures>], frames: FrameFigures?,
      tallies: EvaluationTallies?
    ) {
      self.selections = selections
      self.by = by
      self.frames = frames
      self.tallies = tallies
    }
  }

  /// Creates an evaluation.
  public init(
    corpus: String, rows: Int, documents: Int, threshold: Int, stamp: RunStamp, content: Content,
    errors: EvaluationErrors? = nil
  ) {
    self.corpus = corpus
    self.rows = rows
    self.documents = documents
    self.threshold = threshold
    self.stamp = stamp
    self.content = content
    self.errors = errors
  }
}
