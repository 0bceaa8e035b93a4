public import RhetorReport

/// Comma-separated values as in RFC 4180: one row for each revision.
public struct CSVHistoryRenderer: HistoryRenderer {
  /// The name for `--format`.
  public static let name = "csv"

  /// Creates a renderer; nothing in `options` concerns it.
  public init(_ options: RenderOptions) {}

  /// Writes the header row.
  public mutating func begin(_ stamp: RunStamp, path: String, into sink: inout ByteSink) {
    let stages = StageName.allCases.map(\.rawValue)
    CSVRow.write(
      ["revision", "date", "author", "subject", "path", "words", "author-words"] + stages
        + stages.map { "\($0)-rate" } + stages.map { "\($0)-delta" }
        + ["sentences-changed", "findings-added", "findings-removed", "failure"], into: &sink)
  }

  /// Writes one row.
  public mutating func add(_ row: HistoryRow, into sink: inout ByteSink) {
    var fields = [row.revision, row.date, row.author, row.subject, row.article?.path ?? ""]
    fields += [row.article?.words, row.article?.authorWords].map { $0.map { String($0) } ?? "" }
    for stage in StageName.allCases { fields.append(row.points.map { String($0[stage]) } ?? "") }
    for stage in StageName.allCases {
      fields.append(row.rates.map { Thousandths($0[stage].rate).description } ?? "")
    }
    for stage in StageName.allCases {
      fields.append(row.diff.map { String($0.delta(of: stage)) } ?? "")
    }
    let findings = row.findings
    fields += [row.changedSentences, findings.added, findings.removed].map { String($0) }
    fields.append(row.failure ?? "")
    CSVRow.write(fields, into: &sink)
  }

  /// Writes nothing.
  public mutating func finish(into sink: inout ByteSink) {}
}
