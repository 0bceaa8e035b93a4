public import RhetorReport

/// Markdown for a comment on a change: a table of scores, then sentences and findings.
public struct MarkdownDiffRenderer: DiffRenderer {
  /// The name for `--format`.
  public static let name = "markdown"
  /// What the format is for.
  public static let summary = "a table of scores and a list of changes, for a comment"

  /// Creates a renderer; nothing in `options` concerns it.
  public init(_ options: RenderOptions) {}

  /// Writes the title, and warns when unlike rules made the two sides.
  public mutating func begin(old: RunStamp, new: RunStamp, into sink: inout ByteSink) {
    sink.write("# Rhetor comparison\n")
    let differences = new.differences(from: old)
    guard !differences.isEmpty else { return }
    sink.write("\nThe two sides were not made by the same rules:\n\n")
    for difference in differences { sink.write("- \(MarkdownText.line("\(difference)"))\n") }
  }

  /// Writes one pair of versions.
  public mutating func add(_ diff: ReportDiff, into sink: inout ByteSink) {
    var name = MarkdownText.line(diff.old.article)
    if diff.new.article != diff.old.article { name += " → \(MarkdownText.line(diff.new.article))" }
    sink.write("\n## \(name)\n\n")
    if diff.isEmpty { return sink.write("Nothing changed.\n") }
    sink.write("| stage | points | change | headline | per 1,000 words | wording | length |\n")
    sink.write("| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n")
    for stage in diff.stages { sink.write("| \(cells(of: stage).joined(separator: " | ")) |\n") }
    if !diff.findings.isEmpty { sink.write("\n### Findings\n\n") }
    for change in diff.findings { write(change, into: &sink) }
    if !diff.sentences.isEmpty { sink.write("\n### Sentences\n\n") }
    for change in diff.sentences { write(change, into: &sink) }
  }

  /// Writes that only one side has an article.
  public mutating func addUnpaired(
    _ article: ArticleSide, on side: DiffSide, into sink: inout ByteSink
  ) {
    sink.write("\n## \(MarkdownText.line(article.article))\n\n")
    sink.write("Only in the \(side.rawValue) version.\n")
  }

  /// Writes that a file was not scored.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    sink.write("\n## \(MarkdownText.line(failure.path))\n\n")
    sink.write("Not scored: \(MarkdownText.line(failure.message)).\n")
  }

  /// Writes nothing.
  public mutating func finish(into sink: inout ByteSink) {}

  private func cells(of change: StageChange) -> [String] {
    let rate = change.rate
    return [
      change.stage.rawValue,
      "\(Thousandths(change.points.old)) → \(Thousandths(change.points.new))",
      Decimal.signed(change.points.delta),
      Decimal.signed(change.headline.delta),
      rate.map { "\(Thousandths($0.old)) → \(Thousandths($0.new))" } ?? "–",
      rate.map { Decimal.signed($0.wording) } ?? "–",
      rate.map { Decimal.signed($0.length) } ?? "–",
    ]
  }

  private func write(_ change: FindingChange, into sink: inout ByteSink) {
    guard let finding = change.new ?? change.old else { return }
    let points = Decimal.signed(change.points)
    sink.write("- \(change.change == .kept ? "rescored" : change.change.rawValue) ")
    sink.write("**\(MarkdownText.line(finding.text))** (\(MarkdownText.line(finding.id)), ")
    sink.write("\(points)), line \(finding.line)\n")
  }

  private func write(_ change: SentenceChange, into sink: inout ByteSink) {
    sink.write("- \(change.change.rawValue): ")
    switch (change.old, change.new) {
    case (let old?, let new?) where change.change == .reworded:
      sink.write("~~\(MarkdownText.line(old.text))~~ → \(MarkdownText.line(new.text))\n")
    case (_, let new?): sink.write("\(MarkdownText.line(new.text))\n")
    case (let old?, nil): sink.write("~~\(MarkdownText.line(old.text))~~\n")
    case (nil, nil): sink.write("\n")
    }
  }
}
