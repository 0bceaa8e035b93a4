import RhetorRender
import RhetorReport

/// Writes comparisons as they come and remembers what decides the exit status.
struct DiffOutcome: ~Copyable {
  private(set) var summary = DiffSummary()
  private var output: Output
  private var renderer: any DiffRenderer

  /// Opens the output and writes what comes first.
  init(
    _ format: DiffFormat, _ options: RenderOptions, to output: consuming Output, old: RunStamp,
    new: RunStamp
  ) {
    self.output = output
    renderer = format.type.init(options)
    renderer.begin(old: old, new: new, into: &self.output.sink)
  }

  /// Whether the output is read on a terminal while it is written.
  var isOnTerminal: Bool { output.isOnTerminal }

  mutating func add(_ diff: ReportDiff) throws {
    summary.add(diff)
    renderer.add(diff, into: &output.sink)
    try output.flushIfWorthwhile()
  }

  /// - Parameter diff: the article compared with nothing.
  mutating func addUnpaired(_ diff: ReportDiff, on side: DiffSide) throws {
    summary.addUnpaired(diff, onNewSide: side == .new)
    renderer.addUnpaired(diff, on: side, into: &output.sink)
    try output.flushIfWorthwhile()
  }

  mutating func add(_ failure: FailureRecord) throws {
    summary.addFailure()
    renderer.addFailure(failure, into: &output.sink)
    try output.flushIfWorthwhile()
  }

  /// Writes the summary and makes the output appear.
  mutating func finish() throws {
    renderer.finish(summary, into: &output.sink)
    try output.finish()
  }
}
