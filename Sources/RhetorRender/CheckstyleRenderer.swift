public import RhetorReport

/// Checkstyle's XML, which many build servers and editors read.
public struct CheckstyleRenderer: CheckRenderer {
  /// The name for `--report`.
  public static let name = "checkstyle"
  /// What the format is for.
  public static let summary = "XML that Jenkins, Gerrit bots and editors read"

  private let options: RenderOptions

  /// Creates a renderer; when verbose, notes are written too.
  public init(_ options: RenderOptions) { self.options = options }

  /// Opens the document.
  public mutating func begin(_ context: CheckContext, into sink: inout ByteSink) {
    sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n")
  }

  /// Writes a file with the findings that count and the limits it passed.
  public mutating func add(_ checked: CheckedArticle, into sink: inout ByteSink) {
    var errors: [String] = []
    for judged in checked.verdict.findings where judged.isNew {
      guard judged.severity > .note || options.isVerbose else { continue }
      let finding = judged.finding
      errors.append(
        Self.error(
          line: finding.line, column: finding.column,
          severity: judged.severity == .note ? "info" : judged.severity.rawValue,
          message: FindingMessage.line(judged), source: finding.id))
    }
    for warning in checked.article.warnings {
      errors.append(
        Self.error(
          line: warning.line, column: warning.column, severity: "warning",
          message: FindingMessage.line(warning), source: "suppression"))
    }
    for reason in checked.verdict.reasons where !reason.isFinding {
      errors.append(
        Self.error(
          line: reason.line ?? 1, severity: "error", message: reason.description, source: "limit"))
    }
    Self.file(checked.verdict.path, errors, into: &sink)
  }

  /// Writes a file that was not read.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    let error = Self.error(
      line: 1, severity: "error", message: FindingMessage.line(failure), source: "not-read")
    Self.file(failure.path, [error], into: &sink)
  }

  /// Writes the configurations in which something should be put right, and closes the document.
  public mutating func finish(_ outcome: CheckOutcome, into sink: inout ByteSink) {
    for (path, warnings) in outcome.warningsByFile {
      let errors = warnings.map { warning in
        Self.error(
          line: warning.line, column: warning.column, severity: "warning",
          message: FindingMessage.line(warning), source: "suppression")
      }
      Self.file(path, errors, into: &sink)
    }
    sink.write("</checkstyle>\n")
  }

  private static func file(_ path: String, _ errors: [String], into sink: inout ByteSink) {
    guard !errors.isEmpty else { return }
    sink.write("<file\(XMLText.attribute("name", path))>\n")
    for error in errors { sink.write(error) }
    sink.write("</file>\n")
  }

  private static func error(
    line: Int, column: Int? = nil, severity: String, message: String, source: String
  ) -> String {
    "  <error" + XMLText.attribute("line", line)
      + (column.map { XMLText.attribute("column", $0) } ?? "")
      + XMLText.attribute("severity", severity) + XMLText.attribute("message", message)
      + XMLText.attribute("source", "rhetor.\(source)") + "/>\n"
  }
}
