public import RhetorReport

/// For a person: which sentences changed, which findings came and went and why, how far each score
/// moved. From `sideBySideWidth` columns on, old and new stand side by side.
public struct TextDiffRenderer: DiffRenderer {
  /// The name for `--format`.
  public static let name = "text"
  /// What the format is for.
  public static let summary = "for a person: sentences, findings and scores that changed"
  /// The width of a terminal from which on both versions stand side by side.
  public static let sideBySideWidth = 120

  private let options: RenderOptions
  private let style: TerminalStyle
  private let block: SentenceChangeBlock
  private var isFirst = true
  private var unchanged = 0

  /// Creates a renderer; colour, width and verbosity come from `options`.
  public init(_ options: RenderOptions) {
    self.options = options
    style = TerminalStyle(usesColor: options.usesColor)
    block = SentenceChangeBlock(options)
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

  /// Writes one pair of versions; of many, those that changed.
  public mutating func add(_ diff: ReportDiff, into sink: inout ByteSink) {
    guard !diff.isEmpty else {
      unchanged += 1
      return
    }
    sink.write(style.strong(VisibleText.line(DiffProse.title(diff))) + "\n\n")
    for change in diff.links where DiffProse.isWorthShowing(change, options) {
      block.write(change, into: &sink)
    }
    DiffScores(options).write(diff, into: &sink)
    sink.write("\n")
  }

  /// Writes that only one side has an article, and the findings and points of a new one.
  public mutating func addUnpaired(
    _ diff: ReportDiff, on side: DiffSide, into sink: inout ByteSink
  ) {
    let name = style.strong(VisibleText.line(side.article(of: diff).article))
    sink.write("\(name): only in the \(side.rawValue) version\n\n")
    guard side == .new else { return }
    for change in diff.links where DiffProse.hasFindingWorthShowing(change, options) {
      block.write(change, into: &sink)
    }
    guard diff.isWorse else { return }
    DiffScores(options).write(diff, into: &sink)
    sink.write("\n")
  }

  /// Writes that a file was not scored.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    let place = style.strong(VisibleText.line(failure.path))
    sink.write("\(place): \(style.error("not scored")): \(VisibleText.line(failure.message))\n\n")
  }

  /// Writes the summary of many pairs, and that nothing changed where nothing did.
  public mutating func finish(_ summary: DiffSummary, into sink: inout ByteSink) {
    if summary.pairs > 1 || summary.onlyOld + summary.onlyNew > 0 {
      DiffScores(options).write(summary, into: &sink)
    } else if summary.isSame, summary.failures == 0 {
      sink.write("nothing changed\n")
    }
  }
}
