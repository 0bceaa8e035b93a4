/// How well findings agree with the words that people marked.
public struct SpanFigures: Hashable, Sendable {
  /// How many stretches of words were found.
  public let found: Int
  /// How many people marked.
  public let marked: Int
  /// Agreement where both must begin and end with the same word.
  public let exact: AgreementRecord
  /// Agreement where it is enough that both share a letter.
  public let overlap: AgreementRecord

  /// Creates the figures.
  public init(found: Int, marked: Int, exact: AgreementRecord, overlap: AgreementRecord) {
    self.found = found
    self.marked = marked
    self.exact = exact
    self.overlap = overlap
  }
}
