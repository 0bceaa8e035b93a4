import RhetorReport

/// Precision, recall and F1 of counts.
enum Agreement {
  /// The three figures; what is found and what is marked may be right in different numbers.
  static func measures(right: Int, found: Int, rightMarked: Int, marked: Int) -> [Double?] {
    let precision = Confusion.share(right, of: found)
    let recall = Confusion.share(rightMarked, of: marked)
    return [precision, recall, SpanAgreement.f1(precision, recall)]
  }

  /// The record of three figures in the order of `measures`.
  static func record(_ figures: ArraySlice<FigureRecord>) -> AgreementRecord {
    let start = figures.startIndex
    return AgreementRecord(
      precision: figures[start], recall: figures[start + 1], f1: figures[start + 2])
  }
}
