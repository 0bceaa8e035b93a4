/// Disagreements that have one cause.
public struct ErrorGroup: Hashable, Sendable {
  /// The id of the entry that fired wrongly, or the words that were missed.
  public let cause: String
  /// For false positives the entry's findings in positive sentences; for misses how often the
  /// same words were found.
  public let right: Int
  /// For false positives the entry's findings in negative sentences; for misses how often the
  /// words were not found.
  public let wrong: Int
  /// The sentences in question, in the order of the corpus.
  public let cases: [Case]

  /// One sentence that was judged otherwise than it is labelled.
  public struct Case: Hashable, Sendable {
    /// The id of the row.
    public let row: String
    /// The sentence.
    public let text: String
    /// The words that were found or missed; empty when the row marks none.
    public let words: String
    /// The points of the finding in thousandths; 0 for a miss.
    public let points: Int

    /// Creates a case.
    public init(row: String, text: String, words: String, points: Int) {
      self.row = row
      self.text = text
      self.words = words
      self.points = points
    }
  }

  /// Creates a group.
  public init(cause: String, right: Int, wrong: Int, cases: [Case]) {
    self.cause = cause
    self.right = right
    self.wrong = wrong
    self.cases = cases
  }
}
