public import RhetorReport

/// JUnit's XML as Jenkins' xUnit plugin describes it: one suite an article, one failing case for
/// each error and each limit that was passed. Warnings are the suite's output.
public struct JUnitRenderer: CheckRenderer {
  /// The name for `--report`.
  public static let name = "junit"
  /// What the format is for.
  public static let summary = "XML of test results, which every build server shows"

  private let options: RenderOptions

  /// Creates a renderer; when verbose, notes are written too.
  public init(_ options: RenderOptions) { self.options = options }

  /// Opens the document.
  public mutating func begin(_ context: CheckContext, into sink: inout ByteSink) {
    sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"rhetor\">\n")
  }

  /// Writes an article's suite; an article that passes has one case, which passes.
  public mutating func add(_ checked: CheckedArticle, into sink: inout ByteSink) {
    let verdict = checked.verdict
    var cases: [Case] = []
    var output = ""
    for judged in verdict.findings {
      let finding = judged.finding
      let place = "\(finding.line):\(finding.column)"
      if let suppression = judged.standing.suppression {
        cases.append(
          Case(name: "\(place) \(finding.id)", kind: .skipped, message: suppression.reason))
        continue
      }
      guard judged.isNew else { continue }
      if judged.severity == .error {
        let text = "\(verdict.path):\(place): \(FindingMessage.text(judged))"
        cases.append(
          Case(
            name: "\(place) \(finding.id)", kind: .failure, message: finding.reason,
            type: finding.id, text: text))
      } else if judged.severity > .note || options.isVerbose {
        output += "\(place): \(judged.severity.rawValue): \(FindingMessage.line(judged)) "
        output += "[\(finding.id)]\n"
      }
    }
    for warning in checked.article.warnings {
      output += Self.output(warning.line, warning.column, FindingMessage.line(warning))
    }
    for reason in verdict.reasons where !reason.isFinding {
      let place = reason.line.map { "\($0) " } ?? ""
      cases.append(
        Case(
          name: "\(place)limit: \(reason)", kind: .failure, message: reason.description,
          type: "limit"))
    }
    if verdict.passes { cases.append(Case(name: "rhetor", kind: .passed)) }
    Self.write(verdict.path, cases, output: output, into: &sink)
  }

  /// Writes a suite with one case that could not be run.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    let one = Case(
      name: "rhetor", kind: .error, message: FindingMessage.line(failure), type: "not-read")
    Self.write(failure.path, [one], output: "", into: &sink)
  }

  /// Writes a suite, which passes, for each configuration in which something should be put right,
  /// and closes the document.
  public mutating func finish(_ outcome: CheckOutcome, into sink: inout ByteSink) {
    for (path, warnings) in outcome.warningsByFile {
      let output = warnings.map { Self.output($0.line, $0.column, FindingMessage.line($0)) }
      Self.write(
        path, [Case(name: "rhetor", kind: .passed)], output: output.joined(), into: &sink)
    }
    sink.write("</testsuites>\n")
  }

  /// A line of output on a suppression.
  private static func output(_ line: Int, _ column: Int, _ message: String) -> String {
    "\(line):\(column): warning: \(message) [suppression]\n"
  }

  private struct Case {
    let name: String
    let kind: Kind
    var message = ""
    var type = ""
    var text = ""

    enum Kind: String { case passed, skipped, failure, error }
  }

  private static func write(
    _ path: String, _ cases: [Case], output: String, into sink: inout ByteSink
  ) {
    func count(_ kind: Case.Kind) -> Int { cases.count { $0.kind == kind } }
    sink.write(
      "<testsuite" + XMLText.attribute("name", path) + XMLText.attribute("tests", cases.count)
        + XMLText.attribute("failures", count(.failure))
        + XMLText.attribute("errors", count(.error))
        + XMLText.attribute("skipped", count(.skipped)) + ">\n")
    for one in cases {
      sink.write(
        "  <testcase" + XMLText.attribute("classname", path) + XMLText.attribute("name", one.name))
      guard one.kind != .passed else {
        sink.write("/>\n")
        continue
      }
      sink.write("><\(one.kind.rawValue)\(XMLText.attribute("message", one.message))")
      if one.kind != .skipped { sink.write(XMLText.attribute("type", one.type)) }
      sink.write(
        one.text.isEmpty ? "/>" : ">\(XMLText.escaped(one.text))</\(one.kind.rawValue)>")
      sink.write("</testcase>\n")
    }
    if !output.isEmpty { sink.write("  <system-out>\(XMLText.escaped(output))</system-out>\n") }
    sink.write("</testsuite>\n")
  }
}
