public import RhetorReport

/// Markdown for a comment on a change: scores, then each sentence that changed with its findings.
///
/// A code host takes no comment of more than 65,536 characters; so from `byteLimit` on sentences
/// are counted instead of shown.
public struct MarkdownDiffRenderer: DiffRenderer {
  /// The name for `--format`.
  public static let name = "markdown"
  /// What the format is for.
  public static let summary = "a table of scores and a list of changes, for a pull request"
  /// The bytes after which sentences are no longer shown.
  public static let byteLimit = 48 << 10

  private let options: RenderOptions
  private var written = 0
  private var hidden = 0

  /// Creates a renderer; `isVerbose` shows what changes no points too.
  public init(_ options: RenderOptions) { self.options = options }

  /// Writes the title, and warns when unlike rules made the two sides.
  public mutating func begin(old: RunStamp, new: RunStamp, into sink: inout ByteSink) {
    sink.write("# Rhetor comparison\n")
    let differences = new.differences(from: old)
    guard !differences.isEmpty else { return }
    sink.write("\nThe two sides were not made by the same rules:\n\n")
    for difference in differences { sink.write("- \(MarkdownText.line("\(difference)"))\n") }
  }

  /// Writes one pair of versions; of many, those that changed.
  public mutating func add(_ diff: ReportDiff, into sink: inout ByteSink) {
    guard !diff.isEmpty else { return }
    write(diff, diff.links.filter { DiffProse.isWorthShowing($0, options) }, into: &sink)
  }

  /// Writes scores and changes, as far as there is room.
  ///
  /// - Parameter note: a paragraph of its own before the scores.
  private mutating func write(
    _ diff: ReportDiff, _ changes: [SentenceChange], note: String? = nil, into sink: inout ByteSink
  ) {
    var text = ByteSink()
    text.write("\n## \(MarkdownText.line(DiffProse.title(diff)))\n\n")
    if let note { text.write("\(note)\n\n") }
    text.write("| stage | points | change | headline | per 1,000 words | wording | length |\n")
    text.write("| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n")
    for stage in diff.stages { text.write("| \(cells(of: stage).joined(separator: " | ")) |\n") }
    guard written < Self.byteLimit else {
      hidden += changes.count
      sink.write("\n\(MarkdownText.line(DiffProse.title(diff))): ")
      return sink.write("\(Plural.of(changes.count, "sentence")) changed.\n")
    }
    if !changes.isEmpty { text.write("\n") }
    for change in changes {
      if written + text.bytes.count < Self.byteLimit {
        write(change, into: &text)
      } else {
        hidden += 1
      }
    }
    written += text.bytes.count
    sink.write(bytes: text.bytes)
  }

  /// Writes that only one side has an article, and the findings and points of a new one.
  public mutating func addUnpaired(
    _ diff: ReportDiff, on side: DiffSide, into sink: inout ByteSink
  ) {
    let note = "Only in the \(side.rawValue) version."
    let changes = diff.links.filter { DiffProse.hasFindingWorthShowing($0, options) }
    guard side == .new, diff.isWorse || !changes.isEmpty else {
      sink.write("\n## \(MarkdownText.line(side.article(of: diff).article))\n\n\(note)\n")
      return
    }
    write(diff, changes, note: note, into: &sink)
  }

  /// Writes that a file was not scored.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    sink.write("\n## \(MarkdownText.line(failure.path))\n\n")
    sink.write("Not scored: \(MarkdownText.line(failure.message)).\n")
  }

  /// Writes what was left out, and the summary of many pairs.
  public mutating func finish(_ summary: DiffSummary, into sink: inout ByteSink) {
    if summary.isSame, summary.failures == 0 { return sink.write("\nNothing changed.\n") }
    if hidden > 0 {
      sink.write(
        "\n\(Plural.of(hidden, "more sentence")) changed; this comment would be too long.\n")
    }
    guard summary.pairs > 1, !summary.rows.isEmpty else { return }
    let stages = StageName.allCases
    sink.write("\n## Summary\n\n")
    sink.write("| article | \(stages.map(\.rawValue).joined(separator: " | "))")
    sink.write(" | sentences | findings |\n")
    sink.write("| --- |\(String(repeating: " ---: |", count: stages.count + 2))\n")
    for row in summary.rows {
      let points = stages.map { Decimal.signed(row.points[$0] ?? 0) }.joined(separator: " | ")
      sink.write("| \(MarkdownText.line(DiffProse.title(row.old, row.new))) | \(points)")
      sink.write(" | \(row.sentences) | +\(row.added) −\(row.removed) |\n")
    }
    sink.write("\n\(Plural.of(summary.pairs, "pair")) compared, \(summary.changed) changed, ")
    sink.write("\(summary.worse) with more points in a stage.\n")
  }

  private func cells(of change: StageChange) -> [String] {
    let rate = change.rate
    return [
      change.stage.rawValue,
      "\(Thousandths(change.points.old)) → \(Thousandths(change.points.new))",
      Decimal.signed(change.points.delta),
      Decimal.signed(change.headline.delta),
      rate.map { "\(Decimal.one($0.old)) → \(Decimal.one($0.new))" } ?? "–",
      rate.map { Decimal.signed($0.wording) } ?? "–",
      rate.map { Decimal.signed($0.length) } ?? "–",
    ]
  }

  private func write(_ change: SentenceChange, into sink: inout ByteSink) {
    sink.write(
      "- **\(DiffProse.change(change))** line \(DiffProse.line(change)): \(words(change))\n")
    for finding in change.findings where DiffProse.isWorthShowing(finding, options) {
      guard let record = finding.new ?? finding.old else { continue }
      let label = DiffProse.label(finding)
      sink.write("  - \(label.isEmpty ? finding.change.rawValue : label) ")
      sink.write(
        "“\(MarkdownText.line(record.text))” (\(MarkdownText.line(DiffProse.id(finding))), ")
      sink.write("\(Decimal.signed(finding.points)))")
      if let why = DiffProse.why(finding) { sink.write(": \(MarkdownText.line(why))") }
      sink.write("\n")
    }
  }

  private func words(_ change: SentenceChange) -> String {
    func text(_ sentences: [SentenceRecord]) -> String {
      MarkdownText.line(sentences.map(\.text).joined(separator: " "))
    }
    switch change.change {
    case .kept, .moved, .added: return text(change.new)
    case .removed: return marked(text(change.old), "del")
    case .reworded, .split, .merged:
      var result = ""
      for (index, run) in change.words.enumerated() {
        if run.isSame {
          // What begins the new side may follow something on the old one.
          let isFirst = index > 0 && change.words[index - 1].new.isEmpty
          let isApart = run.old.first?.isWhitespace ?? false
          if isFirst, isApart, !(run.new.first?.isWhitespace ?? false) { result += " " }
          result += MarkdownText.line(run.new)
        } else {
          for (words, tag) in [(run.old, "del"), (run.new, "ins")] where !words.isEmpty {
            let core = words.drop(while: \.isWhitespace)
            if core.count < words.count || result.hasSuffix("</del>") { result += " " }
            if !core.isEmpty { result += marked(MarkdownText.line(String(core)), tag) }
          }
        }
      }
      return result
    }
  }

  /// Tags, because asterisks and tildes beside a mark or inside a word are not taken for mark-up
  /// (CommonMark 0.31, 6.2); code hosts let these two pass.
  private func marked(_ text: String, _ tag: String) -> String { "<\(tag)>\(text)</\(tag)>" }
}
