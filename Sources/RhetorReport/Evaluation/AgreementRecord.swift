/// How well what was found agrees with what people marked.
public struct AgreementRecord: Hashable, Sendable {
  /// The share of what was found that people marked too.
  public let precision: FigureRecord
  /// The share of what people marked that was found.
  public let recall: FigureRecord
  /// The harmonic mean of both.
  public let f1: FigureRecord

  /// Creates an agreement.
  public init(precision: FigureRecord, recall: FigureRecord, f1: FigureRecord) {
    self.precision = precision
    self.recall = recall
    self.f1 = f1
  }
}
