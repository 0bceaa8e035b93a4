public import RhetorReport

/// The Reviewdog Diagnostic Format, which reviewdog posts to any code host. Columns count UTF-8
/// bytes; ends are exclusive.
public struct RDJSONRenderer: CheckRenderer {
  /// The name for `--report`.
  public static let name = "rdjson"
  /// What the format is for.
  public static let summary = "what reviewdog posts as comments on a change"

  private let options: RenderOptions
  private var rule: @Sendable (String) -> RuleRecord? = { _ in nil }
  private var isFirst = true

  /// Creates a renderer; when verbose, notes are written too.
  public init(_ options: RenderOptions) { self.options = options }

  /// Opens the document.
  public mutating func begin(_ context: CheckContext, into sink: inout ByteSink) {
    rule = context.rule
    sink.write("{\"source\":{\"name\":\"rhetor\"},\"diagnostics\":[")
  }

  /// Writes the findings that count and the limits that were passed.
  public mutating func add(_ checked: CheckedArticle, into sink: inout ByteSink) {
    let path = checked.verdict.path
    for judged in checked.verdict.findings where judged.isNew {
      guard judged.severity > .note || options.isVerbose else { continue }
      let finding = judged.finding
      let end = FindingEnd(of: finding)
      let sentence = checked.article.sentenceRecords[judged.sentence]
      let wording =
        end != nil && checked.article.placesAreInFile
        ? DropInWording(for: finding, in: sentence, rule: rule(finding.id)) : nil
      let range = { (json: inout JSONWriter) in
        json.key("range")
        json.object { json in
          json.position("start", line: finding.line, column: finding.utf8Column)
          if let end { json.position("end", line: end.line, column: end.utf8Column) }
        }
      }
      write(into: &sink) { json in
        json.field("message", FindingMessage.text(judged))
        json.key("location")
        json.object { json in
          json.field("path", path)
          range(&json)
        }
        json.field("severity", Self.severity(judged.severity))
        json.key("code")
        json.object { $0.field("value", finding.id) }
        if let wording {
          json.key("suggestions")
          json.array(CollectionOfOne(wording.text)) { json, text in
            json.object { json in
              range(&json)
              json.field("text", text)
            }
          }
        }
      }
    }
    for warning in checked.article.warnings {
      plain(
        FindingMessage.line(warning), rule: "suppression", path: path, line: warning.line,
        severity: "WARNING", into: &sink)
    }
    for reason in checked.verdict.reasons where !reason.isFinding {
      plain(reason.description, rule: "limit", path: path, line: reason.line, into: &sink)
    }
  }

  /// Writes a file that was not read.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    plain(
      FindingMessage.line(failure), rule: "not-read", path: failure.path, line: nil, into: &sink)
  }

  /// Writes what should be put right in configurations, and closes the document.
  public mutating func finish(_ outcome: CheckOutcome, into sink: inout ByteSink) {
    for warning in outcome.warnings {
      plain(
        FindingMessage.line(warning), rule: "suppression", path: warning.path, line: warning.line,
        severity: "WARNING", into: &sink)
    }
    sink.write("\n]}\n")
  }

  private mutating func plain(
    _ message: String, rule: String, path: String, line: Int?,
    severity: String = "ERROR", into sink: inout ByteSink
  ) {
    write(into: &sink) { json in
      json.field("message", message)
      json.key("location")
      json.object { json in
        json.field("path", path)
        if let line {
          json.key("range")
          json.object { $0.position("start", line: line, column: nil) }
        }
      }
      json.field("severity", severity)
      json.key("code")
      json.object { $0.field("value", rule) }
    }
  }

  private mutating func write(
    into sink: inout ByteSink, _ body: (inout JSONWriter) -> Void
  ) {
    var json = JSONWriter()
    json.object(body)
    sink.write(isFirst ? "\n" : ",\n")
    isFirst = false
    sink.write(bytes: json.bytes)
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .note, .off: "INFO"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func position(_ name: String, line: Int, column: Int?) {
    key(name)
    object { json in
      json.field("line", line)
      if let column { json.field("column", column) }
    }
  }
}
