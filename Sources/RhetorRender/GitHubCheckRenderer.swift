public import RhetorReport

/// Workflow commands of GitHub Actions, which show as annotations beside the lines of a change.
///
/// GitHub shows ten annotations of a level in a step. No more are written, the strongest first,
/// and one last notice says how many were left out.
public struct GitHubCheckRenderer: CheckRenderer {
  /// The name for `--report`.
  public static let name = "github"
  /// What the format is for.
  public static let summary = "annotations beside the changed lines on GitHub"

  private let options: RenderOptions
  private var annotations: [Level: [Annotation]] = [:]
  private var counts: [Level: Int] = [:]

  /// Creates a renderer; when verbose, notes become notices.
  public init(_ options: RenderOptions) { self.options = options }

  /// Writes nothing.
  public mutating func begin(_ context: CheckContext, into sink: inout ByteSink) {}

  /// Takes up each finding that counts and each limit that was passed.
  public mutating func add(_ checked: CheckedArticle, into sink: inout ByteSink) {
    let verdict = checked.verdict
    for judged in verdict.findings where judged.isNew {
      let level: Level
      switch judged.severity {
      case .error: level = .error
      case .warning: level = .warning
      case .note where options.isVerbose: level = .notice
      case .note, .off: continue
      }
      let finding = judged.finding
      var place = [("line", finding.line), ("col", finding.utf16Column)]
      if let end = FindingEnd(of: finding) {
        place.append(("endLine", end.line))
        // The code host has no use for columns of two different lines.
        if end.line == finding.line { place.append(("endColumn", end.utf16Column)) }
      }
      take(
        level, weight: finding.points, path: verdict.path, place: place, title: finding.id,
        FindingMessage.text(judged))
    }
    for warning in checked.article.warnings {
      take(
        .warning, weight: 2000, path: verdict.path,
        place: [("line", warning.line), ("col", warning.utf16Column)], title: "suppression",
        Self.message(warning.message, warning.help))
    }
    for reason in verdict.reasons where !reason.isFinding {
      take(
        .error, weight: 3000, path: verdict.path, place: reason.line.map { [("line", $0)] } ?? [],
        title: "limit", reason.description)
    }
  }

  /// Takes up a file that was not read.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    take(
      .error, weight: .max, path: failure.path, title: "not read",
      Self.message(failure.message, failure.help))
  }

  /// Writes the annotations, errors first, and how many were left out.
  public mutating func finish(_ outcome: CheckOutcome, into sink: inout ByteSink) {
    for warning in outcome.warnings {
      take(
        .warning, weight: 2000, path: warning.path, place: [("line", warning.line)],
        title: "suppression", Self.message(warning.message, warning.help))
    }
    var leftOut: [String] = []
    for level in Level.allCases {
      let shown = annotations[level] ?? []
      for annotation in shown { sink.write(annotation.line) }
      let rest = counts[level, default: 0] - shown.count
      if rest > 0 { leftOut.append(Plural.of(rest, level.rawValue)) }
    }
    guard !leftOut.isEmpty else { return }
    sink.write("::notice title=rhetor::left out: \(leftOut.joined(separator: ", "))")
    sink.write(" (GitHub shows ten of each); the step summary and the log say more\n")
  }

  /// What is wrong, and on a second line what to do about it.
  private static func message(_ message: String, _ help: String?) -> String {
    [message, help].compactMap(\.self).joined(separator: "\n")
  }

  private enum Level: String, CaseIterable {
    case error, warning, notice

    /// One notice is held back for the count of what was left out.
    var limit: Int { self == .notice ? 9 : 10 }
  }

  private struct Annotation {
    let weight: Int
    let line: String
  }

  private mutating func take(
    _ level: Level, weight: Int, path: String, place: [(String, Int)] = [], title: String,
    _ message: String
  ) {
    counts[level, default: 0] += 1
    var kept = annotations[level] ?? []
    if kept.count == level.limit, let last = kept.last, last.weight >= weight { return }
    var line = "::\(level.rawValue) file=\(Self.property(FileURI.plain(path)))"
    for (name, number) in place { line += ",\(name)=\(number)" }
    line += ",title=\(Self.property(title))::\(Self.data(message))\n"
    let index = kept.firstIndex { $0.weight < weight } ?? kept.count
    kept.insert(Annotation(weight: weight, line: line), at: index)
    annotations[level] = Array(kept.prefix(level.limit))
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
