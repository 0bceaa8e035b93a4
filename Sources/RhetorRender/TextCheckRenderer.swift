public import RhetorReport

/// For a person and for editors: one line per finding as compilers write them, then the verdict.
public struct TextCheckRenderer: CheckRenderer {
  /// The name for `--format`.
  public static let name = "text"
  /// What the format is for.
  public static let summary = "path:line:column: severity: reason, one finding a line"

  private let options: RenderOptions
  private let style: TerminalStyle
  private var judged = 0
  private var failed = 0
  private var unread = 0

  /// Creates a renderer; colour and verbosity come from `options`.
  public init(_ options: RenderOptions) {
    self.options = options
    style = TerminalStyle(usesColor: options.usesColor)
  }

  /// Writes nothing.
  public mutating func begin(_ stamp: RunStamp, into sink: inout ByteSink) {}

  /// Writes the findings that count, and every limit that was passed.
  ///
  /// Notes, and findings that the baseline knows or that were suppressed, are shown when verbose.
  public mutating func add(
    _ verdict: Verdict, on article: ArticleRecord, into sink: inout ByteSink
  ) {
    judged += 1
    if !verdict.passes { failed += 1 }
    let path = VisibleText.line(verdict.path)
    for judged in verdict.findings {
      let counts = judged.standing == .new && judged.severity >= .warning
      guard options.isVerbose || counts else { continue }
      let finding = judged.finding
      let place = style.strong("\(path):\(finding.line):\(finding.column):")
      var line = "\(place) \(severity(judged)): \(VisibleText.line(finding.reason)) "
      line += style.faint("[\(VisibleText.line(finding.id))]")
      sink.write(line + "\n")
      if let plainer = finding.suggestion {
        sink.write("  help: plainer: \(VisibleText.line(plainer))\n")
      }
    }
    for reason in verdict.reasons {
      if case .finding = reason { continue }
      let place = reason.line.map { "\(path):\($0):" } ?? "\(path):"
      sink.write("\(style.strong(place)) \(style.error("error")): \(reason)\n")
    }
  }

  /// Writes that a file was not read.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    unread += 1
    let place = style.strong("\(VisibleText.line(failure.path)):")
    sink.write("\(place) \(style.error("error")): \(VisibleText.line(failure.message))\n")
    if let help = failure.help { sink.write("  help: \(VisibleText.line(help))\n") }
  }

  /// Writes how many articles passed.
  public mutating func finish(into sink: inout ByteSink) {
    var line = "\(Plural.of(judged, "article")) checked, \(failed) failed"
    if unread > 0 { line += ", \(Plural.of(unread, "file")) not read" }
    sink.write(style.strong(line) + "\n")
  }

  private func severity(_ judged: JudgedFinding) -> String {
    let word = judged.severity.rawValue
    guard judged.standing == .new else { return "\(judged.standing.rawValue) \(word)" }
    switch judged.severity {
    case .error: return style.error(word)
    case .warning: return style.warning(word)
    case .note, .off: return word
    }
  }
}
