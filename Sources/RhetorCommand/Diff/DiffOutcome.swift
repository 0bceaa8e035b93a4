import RhetorRender
import RhetorReport

/// Writes comparisons as they come and remembers what decides the exit status.
struct DiffOutcome: ~Copyable {
  private(set) var summary = DiffSummary()
  private var output: Output
  private var renderer: any DiffRenderer
  private let givesVerdict: Bool
  private var isClosed = false

  /// Opens the output and writes what comes first.
  ///
  /// - Parameter givesVerdict: whether the comparison goes on when the reader of the output closes
  ///   it, because its exit status is wanted.
  init(
    _ format: DiffFormat, _ options: RenderOptions, to output: consuming Output, old: RunStamp,
    new: RunStamp, givesVerdict: Bool
  ) {
    self.output = output
    self.givesVerdict = givesVerdict
    renderer = format.type.init(options)
    renderer.begin(old: old, new: new, into: &self.output.sink)
  }

  /// Whether the output is read on a terminal while it is written.
  var isOnTerminal: Bool { output.isOnTerminal }

  mutating func add(_ diff: ReportDiff) throws {
    summary.add(diff)
    guard !isClosed else { return }
    renderer.add(diff, into: &output.sink)
    try flush()
  }

  /// - Parameter diff: the article compared with nothing.
  mutating func addUnpaired(_ diff: ReportDiff, on side: DiffSide) throws {
    summary.addUnpaired(diff, onNewSide: side == .new)
    guard !isClosed else { return }
    renderer.addUnpaired(diff, on: side, into: &output.sink)
    try flush()
  }

  mutating func add(_ failure: FailureRecord) throws {
    summary.addFailure()
    guard !isClosed else { return }
    renderer.addFailure(failure, into: &output.sink)
    try flush()
  }

  /// Writes the summary and makes the output appear.
  mutating func finish() throws {
    guard !isClosed else { return }
    renderer.finish(summary, into: &output.sink)
    try flush(isLast: true)
  }

  private mutating func flush(isLast: Bool = false) throws {
    do {
      if isLast { try output.finish() } else { try output.flushIfWorthwhile() }
    } catch let error as ClosedPipe {
      guard givesVerdict else { throw error }
      isClosed = true
    }
  }
}
