import RhetorReport

/// Counts how the points of a selection agree with the labels, and measures the counts.
struct SentenceTable: Sendable {
  private let table: CountTable
  private let levels: Int
  private let marksWords: Bool

  private enum Column {
    static let truePositives = 0
    static let falsePositives = 1
    static let falseNegatives = 2
    static let trueNegatives = 3
    static let strongRight = 4
    static let strong = 5
    static let findingsInNegatives = 6
    static let found = 7
    static let marked = 8
    static let exact = 9
    static let foundOverlapping = 10
    static let markedOverlapping = 11
    static let firstLevel = 12
  }

  /// Counts.
  ///
  /// - Parameters:
  ///   - filters: the marked spans that count.
  ///   - marksWords: whether the corpus marks any.
  init(
    _ rows: [ScoredRow], _ selection: FindingSelection, threshold: Int, filters: [SpanFilter],
    marksWords: Bool
  ) {
    let points = rows.map { $0.points(selection) }
    let ranks = Dictionary(
      uniqueKeysWithValues: Set(points).sorted().enumerated().map { ($1, $0) })
    var documents: [String: Int] = [:]
    var counted: [(document: Int, counts: [(column: Int, count: Int)])] = []
    counted.reserveCapacity(rows.count)
    for (row, points) in zip(rows, points) {
      let document = documents[row.row.doc, default: documents.count]
      documents[row.row.doc] = document
      let label = row.row.label
      let findings = row.findings.filter(selection.contains)
      let isStrong = findings.contains { $0.strength >= 3 }
      let isFound = points >= threshold
      let outcome =
        isFound
        ? (label ? Column.truePositives : Column.falsePositives)
        : (label ? Column.falseNegatives : Column.trueNegatives)
      let level = Column.firstLevel + 2 * ranks[points, default: 0] + (label ? 1 : 0)
      var counts = [(outcome, 1), (level, 1)]
      if isStrong { counts += [(Column.strong, 1), (Column.strongRight, label ? 1 : 0)] }
      if !label { counts.append((Column.findingsInNegatives, findings.count)) }
      if marksWords {
        let spans = SpanAgreement(found: findings.map(\.range), marked: row.marked(filters))
        counts += [
          (Column.found, spans.found), (Column.marked, spans.marked), (Column.exact, spans.exact),
          (Column.foundOverlapping, spans.foundOverlapping),
          (Column.markedOverlapping, spans.markedOverlapping),
        ]
      }
      counted.append((document, counts))
    }
    levels = ranks.count
    self.marksWords = marksWords
    table = CountTable(
      width: Column.firstLevel + 2 * ranks.count, documents: documents.count, rows: counted)
  }

  /// Sentence against sentence.
  func sentence(_ bootstrap: Bootstrap) -> SentenceFigures {
    let total = table.total
    let figures = bootstrap.figures(of: table) { counts in
      let sentence = Self.confusion(counts)
      return [
        sentence.prevalence, sentence.precision, sentence.recall, sentence.f1, sentence.macroF1,
        sentence.accuracy, areaUnderCurve(counts), sentence.falsePositiveRate,
        Confusion.share(counts[Column.strongRight], of: counts[Column.strong]),
        Confusion.share(
          100 * counts[Column.findingsInNegatives],
          of: counts[Column.falsePositives] + counts[Column.trueNegatives]),
      ]
    }
    let confusion = Self.confusion(total)
    return SentenceFigures(
      rows: confusion.count, found: confusion.truePositives + confusion.falsePositives,
      strong: total[Column.strong], prevalence: figures[0],
      agreement: AgreementRecord(precision: figures[1], recall: figures[2], f1: figures[3]),
      macroF1: figures[4], accuracy: figures[5], auc: figures[6], falsePositiveRate: figures[7],
      strongPrecision: figures[8], findingsPer100Negative: figures[9])
  }

  /// Words against words; nil when the corpus marks none.
  func span(_ bootstrap: Bootstrap) -> SpanFigures? {
    guard marksWords else { return nil }
    let figures = bootstrap.figures(of: table) { counts in
      let exact = counts[Column.exact]
      return Agreement.measures(
        right: exact, found: counts[Column.found], rightMarked: exact,
        marked: counts[Column.marked])
        + Agreement.measures(
          right: counts[Column.foundOverlapping], found: counts[Column.found],
          rightMarked: counts[Column.markedOverlapping], marked: counts[Column.marked])
    }
    return SpanFigures(
      found: table.total[Column.found], marked: table.total[Column.marked],
      exact: Agreement.record(figures[0..<3]), overlap: Agreement.record(figures[3..<6]))
  }

  private static func confusion(_ counts: [Int]) -> Confusion {
    Confusion(
      truePositives: counts[Column.truePositives], falsePositives: counts[Column.falsePositives],
      falseNegatives: counts[Column.falseNegatives], trueNegatives: counts[Column.trueNegatives])
  }

  private func areaUnderCurve(_ counts: [Int]) -> Double? {
    RankAgreement.areaUnderCurve(
      positives: (0..<levels).lazy.map { counts[Column.firstLevel + 2 * $0 + 1] },
      negatives: (0..<levels).lazy.map { counts[Column.firstLevel + 2 * $0] })
  }
}
