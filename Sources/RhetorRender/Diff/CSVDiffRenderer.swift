public import RhetorReport

/// Comma-separated values as in RFC 4180: one row per sentence that changed, or one per article.
///
/// An article that only one side has is a row with the names of that side alone, and no row among
/// sentences. Stamps and failures have no place in a table and are left out.
public struct CSVDiffRenderer: DiffRenderer {
  /// The name for `--format`.
  public static let name = "csv"
  /// What the format is for.
  public static let summary = "one row per sentence that changed, or per article, for spreadsheets"

  private let options: RenderOptions

  /// Creates a renderer; `unit` says what a row is about.
  public init(_ options: RenderOptions) { self.options = options }

  /// Writes the header row.
  public mutating func begin(old: RunStamp, new: RunStamp, into sink: inout ByteSink) {
    let stages = StageName.allCases.map(\.rawValue)
    let names = ["old-path", "new-path", "old-article", "new-article"]
    switch options.unit {
    case .sentence:
      CSVRow.write(
        names + ["change", "moved", "old-index", "new-index", "old-line", "new-line"]
          + stages.flatMap { ["\($0)-old", "\($0)-new", "\($0)-delta"] }
          + ["added", "removed", "reclassified", "rescored", "old-text", "new-text"], into: &sink)
    case .article:
      CSVRow.write(
        names + ["old-author-words", "new-author-words"]
          + stages.flatMap { stage in
            ["old", "new", "delta", "headline-delta", "rate-old", "rate-new", "wording", "length"]
              .map { "\(stage)-\($0)" }
          } + ["sentences-changed", "findings-added", "findings-removed"], into: &sink)
    }
  }

  /// Writes the rows of one pair.
  public mutating func add(_ diff: ReportDiff, into sink: inout ByteSink) {
    let names = [diff.old.path, diff.new.path, diff.old.article, diff.new.article]
    switch options.unit {
    case .sentence:
      for change in diff.sentences { CSVRow.write(names + fields(change), into: &sink) }
    case .article: CSVRow.write(names + fields(diff), into: &sink)
    }
  }

  /// Writes the row of an article that has no partner.
  public mutating func addUnpaired(
    _ diff: ReportDiff, on side: DiffSide, into sink: inout ByteSink
  ) {
    guard options.unit == .article else { return }
    let article = side.article(of: diff)
    let names = [article.path, article.article].flatMap { side == .old ? [$0, ""] : ["", $0] }
    CSVRow.write(names + fields(diff), into: &sink)
  }

  /// Writes nothing.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {}

  /// Writes nothing.
  public mutating func finish(_ summary: DiffSummary, into sink: inout ByteSink) {}

  private func fields(_ change: SentenceChange) -> [String] {
    var fields = [change.change.rawValue, change.isMoved ? "true" : "false"]
    fields += [
      change.old.first?.index, change.new.first?.index, change.old.first?.line,
      change.new.first?.line,
    ].map { $0.map { String($0) } ?? "" }
    for stage in StageName.allCases {
      let points = change.points(of: stage)
      fields += [points.old, points.new, points.delta].map { String($0) }
    }
    func ids(_ wanted: (FindingChange) -> Bool) -> String {
      change.findings.filter(wanted).map { DiffProse.id($0) }.joined(separator: ";")
    }
    fields.append(ids { $0.change == .added })
    fields.append(ids { $0.change == .removed })
    fields.append(ids { $0.change == .reclassified })
    fields.append(ids { ($0.change == .kept || $0.change == .moved) && $0.points != 0 })
    fields.append(change.old.map(\.text).joined(separator: " "))
    fields.append(change.new.map(\.text).joined(separator: " "))
    return fields
  }

  private func fields(_ diff: ReportDiff) -> [String] {
    var fields = [String(diff.old.authorWords), String(diff.new.authorWords)]
    for stage in diff.stages {
      fields += [stage.points.old, stage.points.new, stage.points.delta, stage.headline.delta]
        .map { String($0) }
      fields += [stage.rate?.old, stage.rate?.new, stage.rate?.wording, stage.rate?.length]
        .map { $0.map { Thousandths($0).description } ?? "" }
    }
    let findings = diff.findings
    fields.append(String(diff.sentences.count))
    fields.append(String(findings.count { $0.change == .added }))
    fields.append(String(findings.count { $0.change == .removed }))
    return fields
  }
}
