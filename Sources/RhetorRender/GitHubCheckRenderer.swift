public import RhetorReport

/// Workflow commands of GitHub Actions, which show as annotations beside the lines of a change.
///
/// GitHub shows ten annotations of a level in a step. No more are written, and one last notice
/// says how many were left out.
public struct GitHubCheckRenderer: CheckRenderer {
  /// The name for `--format`.
  public static let name = "github"
  /// What the format is for.
  public static let summary = "annotations beside the changed lines on GitHub"

  private let options: RenderOptions
  private var written: [Level: Int] = [:]
  private var leftOut: [Level: Int] = [:]

  /// Creates a renderer; when verbose, notes become notices.
  public init(_ options: RenderOptions) { self.options = options }

  /// Writes nothing.
  public mutating func begin(_ stamp: RunStamp, into sink: inout ByteSink) {}

  /// Writes an annotation for each finding that counts and each limit that was passed.
  public mutating func add(
    _ verdict: Verdict, on article: ArticleRecord, into sink: inout ByteSink
  ) {
    for judged in verdict.findings where judged.standing == .new {
      let level: Level
      switch judged.severity {
      case .error: level = .error
      case .warning: level = .warning
      case .note where options.isVerbose: level = .notice
      case .note, .off: continue
      }
      let finding = judged.finding
      var message = finding.reason
      if let plainer = finding.suggestion { message += "\nplainer: \(plainer)" }
      annotate(
        level, path: verdict.path, line: finding.line, column: finding.utf16Column,
        title: finding.id, message, into: &sink)
    }
    for warning in article.warnings {
      annotate(
        .warning, path: verdict.path, line: warning.line, column: warning.utf16Column,
        title: "suppression",
        [warning.message, warning.help].compactMap { $0 }.joined(separator: "\n"), into: &sink)
    }
    for reason in verdict.reasons {
      if case .finding = reason { continue }
      annotate(
        .error, path: verdict.path, line: reason.line, title: "limit", reason.description,
        into: &sink)
    }
  }

  /// Writes an annotation for a file that was not read.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    annotate(
      .error, path: failure.path, title: "not read",
      [failure.message, failure.help].compactMap { $0 }.joined(separator: "\n"), into: &sink)
  }

  /// Writes how many annotations were left out.
  public mutating func finish(into sink: inout ByteSink) {
    let parts = Level.allCases.compactMap { level in
      leftOut[level].map { Plural.of($0, level.rawValue) }
    }
    guard !parts.isEmpty else { return }
    sink.write("::notice title=rhetor::left out: \(parts.joined(separator: ", "))\n")
  }

  private enum Level: String, CaseIterable {
    case error, warning, notice

    /// One notice is held back for the count of what was left out.
    var limit: Int { self == .notice ? 9 : 10 }
  }

  private mutating func annotate(
    _ level: Level, path: String, line: Int? = nil, column: Int? = nil, title: String,
    _ message: String, into sink: inout ByteSink
  ) {
    guard written[level, default: 0] < level.limit else {
      leftOut[level, default: 0] += 1
      return
    }
    written[level, default: 0] += 1
    var properties = "file=\(Self.property(path))"
    if let line { properties += ",line=\(line)" }
    if let column { properties += ",col=\(column)" }
    properties += ",title=\(Self.property(title))"
    sink.write("::\(level.rawValue) \(properties)::\(Self.data(message))\n")
  }

  /// Escapes a message: what would end the command is spelled out.
  private static func data(_ text: String) -> String { escaped(text, also: []) }

  /// Escapes a property, which ends at a comma or colon besides.
  private static func property(_ text: String) -> String { escaped(text, also: [":", ","]) }

  private static func escaped(_ text: String, also marks: Set<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "%" || scalar == "\r" || scalar == "\n" || marks.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += digits.count < 2 ? "%0\(digits)" : "%\(digits)"
      } else {
        VisibleText.append(scalar, to: &result)
      }
    }
    return result
  }
}
