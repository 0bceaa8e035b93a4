public import RhetorReport

/// For a person: which sentences changed, which findings came and went, how far each score moved.
public struct TextDiffRenderer: DiffRenderer {
  /// The name for `--format`.
  public static let name = "text"
  /// What the format is for.
  public static let summary = "for a person: sentences, findings and scores that changed"

  private let options: RenderOptions
  private let style: TerminalStyle

  /// Creates a renderer; colour, width and verbosity come from `options`.
  public init(_ options: RenderOptions) {
    self.options = options
    style = TerminalStyle(usesColor: options.usesColor)
  }

  /// Warns when unlike rules made the two sides.
  public mutating func begin(old: RunStamp, new: RunStamp, into sink: inout ByteSink) {
    let differences = new.differences(from: old)
    guard !differences.isEmpty else { return }
    sink.write(style.warning("the two sides were not made by the same rules:") + "\n")
    for difference in differences {
      sink.write("  \(VisibleText.line(difference.description))\n")
    }
    sink.write("\n")
  }

  /// Writes one pair of versions.
  public mutating func add(_ diff: ReportDiff, into sink: inout ByteSink) {
    var name = VisibleText.line(diff.old.article)
    if diff.new.article != diff.old.article { name += " → \(VisibleText.line(diff.new.article))" }
    sink.write(style.strong(name) + "\n")
    if diff.isEmpty { return sink.write("  nothing changed\n\n") }
    sink.write("\n")
    for change in diff.sentences { write(change, into: &sink) }
    for change in diff.findings { write(change, into: &sink) }
    if !diff.findings.isEmpty { sink.write("\n") }
    for stage in diff.stages { write(stage, into: &sink) }
    sink.write("  words in the author's voice: \(diff.old.authorWords) → \(diff.new.authorWords)\n")
    sink.write("  \(Plural.of(diff.keptSentences, "sentence")) and ")
    sink.write("\(Plural.of(diff.keptFindings, "finding")) unchanged\n\n")
  }

  /// Writes that only one side has an article.
  public mutating func addUnpaired(
    _ article: ArticleSide, on side: DiffSide, into sink: inout ByteSink
  ) {
    let name = style.strong(VisibleText.line(article.article))
    sink.write("\(name): only in the \(side.rawValue) version\n\n")
  }

  /// Writes that a file was not scored.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    let place = style.strong(VisibleText.line(failure.path))
    sink.write("\(place): \(style.error("not scored")): \(VisibleText.line(failure.message))\n\n")
  }

  /// Writes nothing.
  public mutating func finish(into sink: inout ByteSink) {}

  private func write(_ change: SentenceChange, into sink: inout ByteSink) {
    switch (change.change, change.old, change.new) {
    case (.moved, let old?, let new?):
      sink.write("  moved \(old.line):\(old.column) → \(new.line):\(new.column)\n")
      wrap("  ", new.text, { $0 }, into: &sink)
    default:
      let old = change.old.map { "\($0.line):\($0.column)" }
      let new = change.new.map { "\($0.line):\($0.column)" }
      let place = [old, new].compactMap { $0 }.joined(separator: " → ")
      sink.write("  \(change.change.rawValue) \(place)\n")
      if let old = change.old { wrap("- ", old.text, style.removed, into: &sink) }
      if let new = change.new { wrap("+ ", new.text, style.added, into: &sink) }
    }
    sink.write("\n")
  }

  private func wrap(
    _ sign: String, _ text: String, _ paint: (String) -> String, into sink: inout ByteSink
  ) {
    for line in MarkedLines(text, marking: [], width: max(40, options.width) - 6).lines {
      sink.write("    \(paint(sign + line.text))\n")
    }
  }

  private func write(_ change: FindingChange, into sink: inout ByteSink) {
    guard let finding = change.new ?? change.old else { return }
    if !options.isVerbose, change.old?.points ?? 0 == 0, change.new?.points ?? 0 == 0 { return }
    var line = change.change.rawValue
    // A finding that stayed is listed only because its points did not.
    if change.change == .kept { line = "rescored" }
    line += " \(finding.line):\(finding.column) “\(VisibleText.line(finding.text))” · "
    if change.change == .reclassified, let old = change.old {
      line += "\(VisibleText.line(old.id)) → "
    }
    line += VisibleText.line(finding.id)
    line += " (\(Decimal.signed(change.points)))"
    switch change.change {
    case .added: line = style.added(line)
    case .removed: line = style.removed(line)
    case .kept, .moved, .reclassified: break
    }
    sink.write("  \(line)\n")
  }

  private func write(_ change: StageChange, into sink: inout ByteSink) {
    let points = change.points
    var line = "  \(change.stage.rawValue): \(Thousandths(points.old)) → \(Thousandths(points.new))"
    line += " points (\(Decimal.signed(points.delta)))"
    if change.headline.delta != 0 {
      line += ", headline \(Decimal.signed(change.headline.delta))"
    }
    if let rate = change.rate {
      line += "; per 1,000 words \(Thousandths(rate.old)) → \(Thousandths(rate.new))"
      line += " (wording \(Decimal.signed(rate.wording))"
      line += ", length \(Decimal.signed(rate.length)))"
    }
    sink.write(line + "\n")
  }
}
