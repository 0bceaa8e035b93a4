public import RhetorReport

/// A page in Markdown: the step summary of a workflow, or a comment on a change.
///
/// The scores of every article with something to tell, their change against the base, and the
/// findings that count, errors first. What is too much for a page is counted.
public struct MarkdownCheckRenderer: CheckRenderer {
  /// The name for `--report`.
  public static let name = "markdown"
  /// What the format is for.
  public static let summary = "a table of scores and a list of findings, for a step summary"

  private let options: RenderOptions
  private var articles = 0
  private var failed = 0
  private var errors = 0
  private var warnings = 0
  private var hasBase = false
  private var rows: [String] = []
  private var rowsLeftOut = 0
  private var quiet = 0
  private var serious = Items()
  private var mild = Items()
  private var suppressed = 0
  private var failures: [FailureRecord] = []

  /// GitHub takes up to one MiB; these many rows and findings stay far below it.
  private static let mostRows = 200
  private static let mostFindings = 100

  /// Creates a renderer; when verbose, notes are written too.
  public init(_ options: RenderOptions) { self.options = options }

  /// Writes nothing.
  public mutating func begin(_ context: CheckContext, into sink: inout ByteSink) {
  }

  /// Takes up an article.
  public mutating func add(_ checked: CheckedArticle, into sink: inout ByteSink) {
    let verdict = checked.verdict
    articles += 1
    if checked.base != nil { hasBase = true }
    if !verdict.passes { failed += 1 }
    var found = (errors: 0, warnings: 0)
    for judged in verdict.findings {
      if judged.standing.suppression != nil { suppressed += 1 }
      guard judged.isNew else { continue }
      switch judged.severity {
      case .error: found.errors += 1
      case .warning: found.warnings += 1
      case .note where options.isVerbose: break
      case .note, .off: continue
      }
      let line = Self.item(judged, path: verdict.path)
      if judged.severity == .error { serious.take(line) } else { mild.take(line) }
    }
    for warning in checked.article.warnings {
      found.warnings += 1
      mild.take(
        Self.item(verdict.path, warning.line, warning.column, FindingMessage.line(warning)))
    }
    for reason in verdict.reasons where !reason.isFinding {
      found.errors += 1
      let place = reason.line.map { ":\($0)" } ?? ""
      serious.take("- error \(MarkdownText.line(verdict.path))\(place) \(reason)")
    }
    errors += found.errors
    warnings += found.warnings
    guard found.errors + found.warnings > 0 || Self.hasMoved(checked) else {
      quiet += 1
      return
    }
    guard rows.count < Self.mostRows else {
      rowsLeftOut += 1
      return
    }
    rows.append(row(checked, found))
  }

  /// Takes up a file that was not read.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    failures.append(failure)
  }

  /// Writes the page.
  public mutating func finish(_ outcome: CheckOutcome, into sink: inout ByteSink) {
    for warning in outcome.warnings {
      warnings += 1
      mild.take(
        Self.item(warning.path, warning.line, warning.column, FindingMessage.line(warning)))
    }
    let verdict =
      failed > 0
      ? "\(failed) of \(Plural.of(articles, "article")) failed"
      : "\(Plural.of(articles, "article")) passed"
    sink.write("## Rhetor: \(verdict)\n\n")
    sink.write("\(Plural.of(errors, "error")), \(Plural.of(warnings, "warning"))")
    if suppressed > 0 { sink.write(", \(suppressed) suppressed") }
    if !outcome.stale.isEmpty {
      let count = outcome.stale.reduce(0) { $0 + $1.count }
      sink.write(", \(count) stale in the baseline")
    }
    sink.write(".\n")
    if !rows.isEmpty {
      sink.write("\n| article | speculation | loaded language | attribution | new | |\n")
      sink.write("| --- | ---: | ---: | ---: | --- | --- |\n")
      for row in rows { sink.write(row) }
      var rest: [String] = []
      if rowsLeftOut > 0 { rest.append("\(Plural.of(rowsLeftOut, "more article")) with findings") }
      if quiet > 0 { rest.append("\(Plural.of(quiet, "article")) without") }
      if !rest.isEmpty { sink.write("\nNot in the table: \(rest.joined(separator: ", ")).\n") }
      if hasBase { sink.write("\nIn brackets: the change against the base.\n") }
    }
    let items = (serious.lines + mild.lines).prefix(Self.mostFindings)
    if !items.isEmpty { sink.write("\n") }
    for item in items { sink.write("\(item)\n") }
    let rest = serious.count + mild.count - items.count
    if rest > 0 { sink.write("\nLeft out: \(Plural.of(rest, "finding")).\n") }
    if !failures.isEmpty { sink.write("\nNot read:\n\n") }
    for failure in failures {
      sink.write("- \(MarkdownText.line(failure.path)): \(MarkdownText.line(failure.message))\n")
    }
  }

  /// Whether any score is another than in the base.
  private static func hasMoved(_ checked: CheckedArticle) -> Bool {
    guard let base = checked.base else { return false }
    return base.points != checked.article.points || base.headline != checked.article.headline
  }

  /// The first items of a list that may be too long for a page, and how many there are.
  private struct Items {
    var lines: [String] = []
    var count = 0

    mutating func take(_ line: String) {
      count += 1
      if lines.count < MarkdownCheckRenderer.mostFindings { lines.append(line) }
    }
  }

  /// A line of the list on a suppression.
  private static func item(
    _ path: String, _ line: Int, _ column: Int, _ message: String
  ) -> String {
    "- warning \(MarkdownText.line(path)):\(line):\(column) "
      + "\(MarkdownText.line(message)) (suppression)"
  }

  private static func item(_ judged: JudgedFinding, path: String) -> String {
    let finding = judged.finding
    let place = "\(MarkdownText.line(path)):\(finding.line):\(finding.column)"
    // Most reasons name the words themselves.
    let words =
      finding.reason.contains(finding.text) ? "" : "**\(MarkdownText.line(finding.text))** "
    return "- \(judged.severity.rawValue) \(place) \(words)"
      + "\(MarkdownText.line(FindingMessage.line(judged))) (\(MarkdownText.line(finding.id)))"
  }

  private func row(_ checked: CheckedArticle, _ found: (errors: Int, warnings: Int)) -> String {
    var cells = [MarkdownText.line(checked.article.label)]
    for stage in StageName.allCases {
      let points = checked.article.points[stage] + checked.article.headline[stage]
      var cell = Thousandths(points).description
      if let base = checked.base {
        cell += " (\(Decimal.signed(points - base.points[stage] - base.headline[stage])))"
      }
      cells.append(cell)
    }
    var new: [String] = []
    if found.errors > 0 { new.append(Plural.of(found.errors, "error")) }
    if found.warnings > 0 { new.append(Plural.of(found.warnings, "warning")) }
    cells.append(new.isEmpty ? "–" : new.joined(separator: ", "))
    cells.append(checked.verdict.passes ? "passes" : "**fails**")
    return "| \(cells.joined(separator: " | ")) |\n"
  }
}
