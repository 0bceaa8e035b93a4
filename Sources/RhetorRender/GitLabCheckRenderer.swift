public import RhetorReport

/// GitLab's code quality report: the widget of a merge request shows what is new in it.
public struct GitLabCheckRenderer: CheckRenderer {
  /// The name for `--report`.
  public static let name = "gitlab"
  /// What the format is for.
  public static let summary = "GitLab's code quality report (JSON)"

  private let options: RenderOptions
  private var isFirst = true

  /// Creates a renderer; when verbose, notes are written too.
  public init(_ options: RenderOptions) { self.options = options }

  /// Opens the list.
  public mutating func begin(_ context: CheckContext, into sink: inout ByteSink) {
    sink.write("[")
  }

  /// Writes the findings that count and the limits that were passed.
  public mutating func add(_ checked: CheckedArticle, into sink: inout ByteSink) {
    let path = checked.verdict.path
    // The path, and the article's own name where a file holds several.
    let label = checked.article.label
    for judged in checked.verdict.findings where judged.isNew {
      guard judged.severity > .note || options.isVerbose else { continue }
      let finding = judged.finding
      let severity =
        switch judged.severity {
        case .error: "major"
        case .warning: "minor"
        case .note, .off: "info"
        }
      write(
        FindingMessage.line(judged), rule: finding.id, severity: severity, path: path,
        line: finding.line,
        fingerprint: Fingerprint(of: path, judged.fingerprint.description), into: &sink)
    }
    for (rank, warning) in checked.article.warnings.enumerated() {
      write(
        FindingMessage.line(warning), rule: "suppression", severity: "minor", path: path,
        line: warning.line,
        fingerprint: Fingerprint(of: label, "suppression", warning.message, String(rank)),
        into: &sink)
    }
    for reason in checked.verdict.reasons where !reason.isFinding {
      let line = reason.line.map { String($0) } ?? ""
      write(
        reason.description, rule: "limit", severity: "major", path: path, line: reason.line ?? 1,
        fingerprint: Fingerprint(of: label, "limit", line, reason.description), into: &sink)
    }
  }

  /// Writes a file that was not read.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    write(
      FindingMessage.line(failure), rule: "not-read", severity: "critical", path: failure.path,
      line: 1, fingerprint: Fingerprint(of: failure.path, "not-read"), into: &sink)
  }

  /// Writes what should be put right in configurations, and closes the list.
  public mutating func finish(_ outcome: CheckOutcome, into sink: inout ByteSink) {
    for (rank, warning) in outcome.warnings.enumerated() {
      write(
        FindingMessage.line(warning), rule: "suppression", severity: "minor", path: warning.path,
        line: warning.line,
        fingerprint: Fingerprint(of: warning.path, "suppression", warning.message, String(rank)),
        into: &sink)
    }
    sink.write("\n]\n")
  }

  private mutating func write(
    _ description: String, rule: String, severity: String, path: String, line: Int,
    fingerprint: Fingerprint, into sink: inout ByteSink
  ) {
    var json = JSONWriter()
    json.object { json in
      json.field("description", description)
      json.field("check_name", rule)
      json.field("fingerprint", fingerprint.description)
      json.field("severity", severity)
      json.key("location")
      json.object { json in
        json.field("path", FileURI.plain(path))
        json.key("lines")
        json.object { $0.field("begin", line) }
      }
    }
    sink.write(isFirst ? "\n" : ",\n")
    isFirst = false
    sink.write(bytes: json.bytes)
  }
}
