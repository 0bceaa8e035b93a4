import RhetorReport

/// Counts how attributions agree with those that people marked, and measures the counts.
struct FrameTable: Sendable {
  private let table: CountTable
  private let saysAny: Bool
  private let marksCues: Bool
  private let marksSources: Bool

  private enum Column {
    static let any = 0
    static let unsourced = 4
    static let cue = 8
    static let source = 12
    static let sourced = 16
    static let sourcedScored = 17
    static let count = 18
  }

  /// Counts; nil when the rows say nothing of attributions.
  init?(_ rows: [ScoredRow]) {
    saysAny = rows.contains { $0.row.meta["has_attribution"] != nil }
    marksCues = rows.contains { $0.row.spans.contains { $0.type == "cue" } }
    marksSources = rows.contains { $0.row.spans.contains { $0.type == "source" } }
    guard saysAny || marksCues || marksSources else { return nil }
    var documents: [String: Int] = [:]
    var counted: [(document: Int, counts: [(column: Int, count: Int)])] = []
    for row in rows {
      let document = documents[row.row.doc, default: documents.count]
      documents[row.row.doc] = document
      counted.append((document, Self.counts(row)))
    }
    table = CountTable(width: Column.count, documents: documents.count, rows: counted)
  }

  private static func counts(_ row: ScoredRow) -> [(column: Int, count: Int)] {
    let scored = row.findings.filter { $0.stage == StageName.attribution.rawValue }
    var counts = [(column: Column.unsourced + outcome(!scored.isEmpty, row.row.label), count: 1)]
    if let texts = row.row.meta["has_attribution"]?.texts {
      let says = texts.contains { $0 != "0" && $0 != "false" }
      counts.append((Column.any + outcome(!row.frames.isEmpty, says), 1))
    }
    counts += overlap(Column.cue, found: row.frames.map(\.cue), marked: row.marked(ofType: "cue"))
    counts += overlap(
      Column.source, found: row.frames.compactMap(\.source), marked: row.marked(ofType: "source"))
    for cues in sourcedCues(in: row) {
      let frames = row.frames.filter { frame in cues.contains { $0.overlaps(frame.cue) } }
      guard !frames.isEmpty else { continue }
      let isScored = frames.contains { frame in
        scored.contains { $0.range.overlaps(frame.head) }
      }
      counts += [(Column.sourced, 1), (Column.sourcedScored, isScored ? 1 : 0)]
    }
    return counts
  }

  /// The column of an outcome: right yes, wrong yes, wrong no, right no.
  private static func outcome(_ isFound: Bool, _ label: Bool) -> Int {
    isFound ? (label ? 0 : 1) : (label ? 2 : 3)
  }

  private static func overlap(
    _ column: Int, found: [Range<Int>], marked: [Range<Int>]
  ) -> [(column: Int, count: Int)] {
    let spans = SpanAgreement(found: found, marked: marked)
    return [
      (column, spans.found), (column + 1, spans.marked), (column + 2, spans.foundOverlapping),
      (column + 3, spans.markedOverlapping),
    ]
  }

  /// The cues of each attribution whose source is named or a pronoun.
  private static func sourcedCues(in row: ScoredRow) -> [[Range<Int>]] {
    var cues: [String: [Range<Int>]] = [:]
    for (span, place) in zip(row.row.spans, row.marked) where span.type == "cue" {
      let kind = span.fields["source_kind"]?.texts.first
      guard kind == "named" || kind == "pronoun" else { continue }
      cues[span.fields["attr"]?.texts.first ?? "", default: []].append(place)
    }
    return Array(cues.values)
  }

  /// The figures.
  func figures(_ bootstrap: Bootstrap) -> FrameFigures {
    let figures = bootstrap.figures(of: table) { counts in
      func agreement(_ column: Int) -> [Double?] {
        let confusion = Confusion(
          truePositives: counts[column], falsePositives: counts[column + 1],
          falseNegatives: counts[column + 2], trueNegatives: counts[column + 3])
        return [confusion.precision, confusion.recall, confusion.f1]
      }
      func overlap(_ column: Int) -> [Double?] {
        Agreement.measures(
          right: counts[column + 2], found: counts[column], rightMarked: counts[column + 3],
          marked: counts[column + 1])
      }
      return agreement(Column.any) + agreement(Column.unsourced) + overlap(Column.cue)
        + overlap(Column.source)
        + [Confusion.share(counts[Column.sourcedScored], of: counts[Column.sourced])]
    }
    let total = table.total
    return FrameFigures(
      any: saysAny ? Agreement.record(figures[0..<3]) : nil,
      unsourced: Agreement.record(figures[3..<6]),
      cue: marksCues ? Agreement.record(figures[6..<9]) : nil,
      source: marksSources ? Agreement.record(figures[9..<12]) : nil,
      sourced: total[Column.sourced], sourcedScored: total[Column.sourcedScored],
      sourcedAsUnsourced: figures[12])
  }
}
