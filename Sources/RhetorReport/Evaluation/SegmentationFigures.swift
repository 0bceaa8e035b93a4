/// How well sentence boundaries agree with those that people set.
public struct SegmentationFigures: Hashable, Sendable {
  /// Boundaries that were found; the end of a text is none.
  public let found: Int
  /// Boundaries that people set.
  public let marked: Int
  /// The agreement.
  public let agreement: AgreementRecord

  /// Creates the figures.
  public init(found: Int, marked: Int, agreement: AgreementRecord) {
    self.found = found
    self.marked = marked
    self.agreement = agreement
  }
}
