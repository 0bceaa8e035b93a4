public import RhetorReport

/// For a person and for editors: each finding on a line as compilers write it, the words where
/// they stand beneath it, then the verdict.
///
/// A line that begins with a place is never broken, because problem matchers read one line each.
public struct TextCheckRenderer: CheckRenderer {
  /// The name for `--format`.
  public static let name = "text"
  /// What the format is for.
  public static let summary = "path:line:column: severity: reason [id], then the words underlined"

  private let options: RenderOptions
  private let style: TerminalStyle
  private var judged = 0
  private var failed = 0
  private var unread = 0
  private var total = Count()
  private var standings: [String: Int] = [:]

  /// How many lines call something an error or a warning.
  private struct Count {
    var errors = 0
    var warnings = 0

    var text: String { "\(Plural.of(errors, "error")), \(Plural.of(warnings, "warning"))" }

    mutating func add(_ severity: Severity) {
      switch severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note, .off: break
      }
    }
  }

  /// Creates a renderer; colour, width and verbosity come from `options`.
  public init(_ options: RenderOptions) {
    self.options = options
    style = TerminalStyle(usesColor: options.usesColor)
  }

  /// Writes nothing.
  public mutating func begin(_ context: CheckContext, into sink: inout ByteSink) {}

  /// Writes the findings that count, and every limit that was passed.
  ///
  /// Notes, and findings that the baseline knows or that were suppressed, are shown when verbose.
  public mutating func add(_ checked: CheckedArticle, into sink: inout ByteSink) {
    let (article, verdict) = (checked.article, checked.verdict)
    judged += 1
    let path = VisibleText.line(verdict.path)
    var count = Count()
    var rest = verdict.findings[...]
    for (index, sentence) in article.sentenceRecords.enumerated() {
      let findings = rest.prefix { $0.sentence == index }
      rest = rest.dropFirst(findings.count)
      for judged in findings {
        if judged.isNew { count.add(judged.severity) }
        standings[judged.standing.word, default: 0] += 1
      }
      write(findings.filter(isShown), in: sentence, path: path, into: &sink)
    }
    for warning in article.warnings {
      count.add(.warning)
      warn("\(path):\(warning.line):\(warning.column):", warning.message, warning.help, into: &sink)
    }
    for reason in verdict.reasons where !reason.isFinding {
      count.add(.error)
      let place = style.strong(reason.line.map { "\(path):\($0):" } ?? "\(path):")
      sink.write("\(place) \(style.error("error")): \(reason)\n")
    }
    total.errors += count.errors
    total.warnings += count.warnings
    guard !verdict.passes else { return }
    failed += 1
    sink.write("\(style.strong("\(path):")) \(count.text)\n")
  }

  /// Writes that a file was not read; why, standard error has told.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    unread += 1
    let place = style.strong("\(VisibleText.line(failure.path)):")
    sink.write("\(place) \(style.error("not read"))\n")
  }

  /// Writes what should be put right in configurations, how many articles passed, what was found in
  /// all of them, what did not count, and what the baseline has too much.
  public mutating func finish(_ outcome: CheckOutcome, into sink: inout ByteSink) {
    for warning in outcome.warnings {
      total.add(.warning)
      let path = VisibleText.line(warning.path)
      warn("\(path):\(warning.line):\(warning.column):", warning.message, warning.help, into: &sink)
    }
    var line = "\(Plural.of(judged, "article")) checked, \(failed) failed"
    if unread > 0 { line += ", \(Plural.of(unread, "file")) not read" }
    line += "; \(total.text)"
    for word in ["known", "unchanged", "suppressed"] {
      if let count = standings[word] { line += ", \(count) \(word)" }
    }
    sink.write(style.strong(line) + "\n")
    guard !outcome.stale.isEmpty, let baseline = outcome.baseline else { return }
    let path = VisibleText.line(baseline)
    if options.isVerbose {
      for entry in outcome.stale {
        sink.write("\(path): stale: \(VisibleText.line(entry.path)): ")
        sink.write("“\(VisibleText.line(entry.words))” [\(VisibleText.line(entry.category))]\n")
      }
    }
    let count = outcome.stale.reduce(0) { $0 + $1.count }
    sink.write("\(path): \(Plural.of(count, "finding")) of the baseline no longer there; ")
    sink.write("--prune-baseline takes \(count == 1 ? "it" : "them") out\n")
  }

  private func warn(
    _ place: String, _ message: String, _ help: String?, into sink: inout ByteSink
  ) {
    sink.write("\(style.strong(place)) \(style.warning("warning")): \(VisibleText.line(message))\n")
    if let help { write("help: \(help)", into: &sink) }
  }

  /// Writes what belongs to the line above, broken where a line is full.
  private func write(_ text: String, into sink: inout ByteSink) {
    StyledWords(text).write(indent: 2, width: max(40, options.width), style, into: &sink)
  }

  private func isShown(_ judged: JudgedFinding) -> Bool {
    options.isVerbose || judged.isNew && judged.severity >= .warning
  }

  private func write(
    _ findings: [JudgedFinding], in sentence: SentenceRecord, path: String,
    into sink: inout ByteSink
  ) {
    guard !findings.isEmpty else { return }
    let places = FindingPlace(sentence)
    let excerpt = MarkedExcerpt(sentence.text, width: max(40, options.width) - 2)
    for judged in findings {
      let finding = judged.finding
      let place = style.strong("\(path):\(finding.line):\(finding.column):")
      let id = style.faint("[\(VisibleText.line(finding.id))]")
      sink.write(
        "\(place) \(severity(judged)): \(VisibleText.line(finding.reason)) \(id)\n")
      if let range = places.range(of: finding) {
        excerpt.line(marking: range).write(indent: "  ", style, into: &sink)
      }
      if let plainer = finding.suggestion { write("help: plainer: \(plainer)", into: &sink) }
      if let note = judged.note { write("note: \(note)", into: &sink) }
      if let suppression = judged.standing.suppression {
        let place = suppression.place.map { " (\($0))" } ?? ""
        write("note: suppressed: \(suppression.reason)\(place)", into: &sink)
      }
    }
  }

  private func severity(_ judged: JudgedFinding) -> String {
    let word = judged.severity.rawValue
    guard judged.isNew else { return "\(judged.standing.word) \(word)" }
    switch judged.severity {
    case .error: return style.error(word)
    case .warning: return style.warning(word)
    case .note, .off: return word
    }
  }
}
