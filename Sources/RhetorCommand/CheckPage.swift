import RhetorRender
import RhetorReport

/// One of the reports that a check writes.
///
/// When its reader closes it, the rest is not written; the check goes on, for the other reports and
/// the verdict.
final class CheckPage {
  private var output: Output
  private var renderer: any CheckRenderer
  private var isClosed = false

  /// Opens a report.
  ///
  /// - Parameter inputs: files that are read, and so must not be written over.
  init(_ choice: ReportChoice, _ options: RenderOptions, sparing inputs: [String]) throws {
    output = try Output(to: choice.path, sparing: inputs)
    renderer = choice.format.init(options)
  }

  /// Whether it is read on a terminal while it is written.
  var isOnTerminal: Bool { output.isOnTerminal }

  func begin(_ context: CheckContext) { renderer.begin(context, into: &output.sink) }

  func add(_ checked: CheckedArticle) throws {
    try write {
      renderer.add(checked, into: &output.sink)
      try output.flushIfWorthwhile()
    }
  }

  func addFailure(_ failure: FailureRecord) throws {
    try write {
      renderer.addFailure(failure, into: &output.sink)
      try output.flushIfWorthwhile()
    }
  }

  func finish(_ outcome: CheckOutcome) throws {
    try write {
      renderer.finish(outcome, into: &output.sink)
      try output.finish()
    }
  }

  private func write(_ beat: () throws -> Void) throws {
    guard !isClosed else { return }
    do {
      try beat()
    } catch is ClosedPipe {
      isClosed = true
    }
  }
}
