public import RhetorReport

/// SARIF 2.1.0 (OASIS), the Static Analysis Results Interchange Format.
///
/// Columns count Unicode code points. Fingerprints stay when the article is edited elsewhere.
/// Findings that were switched off carry their suppressions; where a baseline or an older version
/// is compared with, every finding says whether it is new.
public struct SARIFRenderer: CheckRenderer {
  /// The name for `--report`.
  public static let name = "sarif"
  /// What the format is for.
  public static let summary = "SARIF 2.1.0, for code scanning on GitHub, Azure and in editors"

  private let options: RenderOptions
  private var context = CheckContext(
    stamp: RunStamp(rhetor: "", icu: "", unicode: "", lexicons: [:], configuration: ""))
  private var isFirst = true
  private var rules: [String] = []
  private var ruleNumbers: [String: Int] = [:]
  private var failures: [FailureRecord] = []

  /// Creates a renderer; when verbose, notes are written too.
  public init(_ options: RenderOptions) { self.options = options }

  /// Opens the log.
  public mutating func begin(_ context: CheckContext, into sink: inout ByteSink) {
    self.context = context
    sink.write("{\"$schema\":\"\(Self.schema)\",\"version\":\"2.1.0\",\"runs\":[{\n")
    sink.write("\"columnKind\":\"unicodeCodePoints\",\n\"results\":[")
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// Writes the findings, those that do not count too, and the limits that were passed.
  public mutating func add(_ checked: CheckedArticle, into sink: inout ByteSink) {
    let uri = FileURI.reference(checked.verdict.path)
    for judged in checked.verdict.findings {
      guard judged.severity > .note || options.isVerbose else { continue }
      let number = number(of: judged.finding.id)
      let rule = context.rule(judged.finding.id)
      result(rule: judged.finding.id, number: number, into: &sink) {
        [isCompared = context.isCompared] json in
        json.finding(judged, in: checked.article, rule: rule, uri: uri)
        guard isCompared else { return }
        let isOld = judged.standing == .known || judged.standing == .unchanged
        json.field("baselineState", isOld ? "unchanged" : "new")
      }
    }
    for (rank, warning) in checked.article.warnings.enumerated() {
      plain(
        "suppression", level: "warning", FindingMessage.line(warning), uri: uri,
        line: warning.line,
        Fingerprint(of: "suppression", warning.message, String(rank)), into: &sink)
    }
    for reason in checked.verdict.reasons where !reason.isFinding {
      plain(
        "limit", level: "error", reason.description, uri: uri, line: reason.line,
        Fingerprint(of: "limit", reason.description, reason.line.map { String($0) } ?? ""),
        into: &sink)
    }
  }

  /// Keeps a file that was not read for the end.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    failures.append(failure)
  }

  /// Writes what should be put right in configurations, what the rules are and how the run went,
  /// and closes the log.
  public mutating func finish(_ outcome: CheckOutcome, into sink: inout ByteSink) {
    for (rank, warning) in outcome.warnings.enumerated() {
      plain(
        "suppression", level: "warning", FindingMessage.line(warning),
        uri: FileURI.reference(warning.path), line: warning.line,
        Fingerprint(of: "suppression", warning.message, String(rank)), into: &sink)
    }
    var json = JSONWriter()
    let (rules, stamp, lookUp, failures) = (rules, context.stamp, context.rule, failures)
    json.object { json in
      json.key("driver")
      json.object { json in
        json.field("name", "rhetor")
        json.field("version", stamp.rhetor)
        json.key("rules")
        json.array(rules) { json, id in json.rule(id, lookUp(id)) }
        json.key("properties")
        json.object { json in
          json.field("icu", stamp.icu)
          json.field("unicode", stamp.unicode)
          json.key("lexicons")
          json.strings(stamp.lexicons)
        }
      }
    }
    sink.write("\n],\n\"tool\":")
    sink.write(bytes: json.bytes)
    json = JSONWriter()
    json.array(CollectionOfOne(failures)) { json, failures in
      json.object { json in
        json.field("executionSuccessful", failures.isEmpty)
        json.key("toolExecutionNotifications")
        json.array(failures) { json, failure in
          json.object { json in
            json.field("level", "error")
            json.message("message", FindingMessage.line(failure))
            json.location(uri: FileURI.reference(failure.path), line: nil)
          }
        }
      }
    }
    sink.write(",\n\"invocations\":")
    sink.write(bytes: json.bytes)
    sink.write("\n}]}\n")
  }

  /// Writes a result that is no finding.
  private mutating func plain(
    _ rule: String, level: String, _ message: String, uri: String, line: Int?,
    _ fingerprint: Fingerprint, into sink: inout ByteSink
  ) {
    let number = number(of: rule)
    result(rule: rule, number: number, into: &sink) { [isCompared = context.isCompared] json in
      json.field("level", level)
      json.message("message", message)
      json.location(uri: uri, line: line)
      json.fingerprint(fingerprint)
      if isCompared { json.field("baselineState", "new") }
    }
  }

  private mutating func number(of rule: String) -> Int {
    if let known = ruleNumbers[rule] { return known }
    ruleNumbers[rule] = rules.count
    rules.append(rule)
    return rules.count - 1
  }

  private mutating func result(
    rule: String, number: Int, into sink: inout ByteSink, _ body: (inout JSONWriter) -> Void
  ) {
    var json = JSONWriter()
    json.object { json in
      json.field("ruleId", rule)
      json.field("ruleIndex", number)
      body(&json)
    }
    sink.write(isFirst ? "\n" : ",\n")
    isFirst = false
    sink.write(bytes: json.bytes)
  }
}
