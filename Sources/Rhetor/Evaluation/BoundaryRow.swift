import RhetorReport

/// A text beside how well its sentence boundaries were found.
struct BoundaryRow: Sendable {
  /// The row.
  let row: CorpusRow
  /// Found and marked boundaries.
  let agreement: SpanAgreement

  /// The figures of texts.
  static func figures(of rows: [BoundaryRow], _ bootstrap: Bootstrap) -> SegmentationFigures {
    var table = CountTable(width: 3)
    for row in rows {
      table.add([0: row.agreement.exact, 1: row.agreement.found, 2: row.agreement.marked])
    }
    let figures = bootstrap.figures(of: table) { counts in
      Agreement.measures(
        right: counts[0], found: counts[1], rightMarked: counts[0], marked: counts[2])
    }
    return SegmentationFigures(
      found: table.total[1], marked: table.total[2], agreement: Agreement.record(figures[...]))
  }
}
