/// How well the points of sentences agree with their labels.
public struct SentenceFigures: Hashable, Sendable {
  /// How many sentences were judged.
  public let rows: Int
  /// How many of them were found positive.
  public let found: Int
  /// How many sentences have a finding of strength 3.
  public let strong: Int
  /// The share of sentences labelled positive.
  public let prevalence: FigureRecord
  /// Precision, recall and F1 of the positive label.
  public let agreement: AgreementRecord
  /// The mean of the F1 of both labels.
  public let macroF1: FigureRecord
  /// The share of sentences judged as they are labelled.
  public let accuracy: FigureRecord
  /// How often a positive sentence has more points than a negative one, ties counted half.
  public let auc: FigureRecord
  /// The share of negative sentences that were found positive.
  public let falsePositiveRate: FigureRecord
  /// The share of positives among the sentences that have a finding of strength 3.
  public let strongPrecision: FigureRecord
  /// Findings with points in the author's voice, per 100 negative sentences.
  public let findingsPer100Negative: FigureRecord

  /// Creates the figures.
  public init(
    rows: Int, found: Int, strong: Int, prevalence: FigureRecord, agreement: AgreementRecord,
    macroF1: FigureRecord, accuracy: FigureRecord, auc: FigureRecord,
    falsePositiveRate: FigureRecord, strongPrecision: FigureRecord,
    findingsPer100Negative: FigureRecord
  ) {
    self.rows = rows
    self.found = found
    self.strong = strong
    self.prevalence = prevalence
    self.agreement = agreement
    self.macroF1 = macroF1
    self.accuracy = accuracy
    self.auc = auc
    self.falsePositiveRate = falsePositiveRate
    self.strongPrecision = strongPrecision
    self.findingsPer100Negative = findingsPer100Negative
  }
}
