public import RhetorReport

/// Writes what changed between two runs in one format.
public protocol DiffRenderer: Sendable {
  /// The name for `--format`.
  static var name: String { get }
  /// What the format is for, one sentence without a full stop.
  static var summary: String { get }

  /// Creates a renderer for one comparison.
  init(_ options: RenderOptions)

  /// Writes what comes before the first pair of articles.
  mutating func begin(old: RunStamp, new: RunStamp, into sink: inout ByteSink)
  /// Writes one pair of versions.
  mutating func add(_ diff: ReportDiff, into sink: inout ByteSink)
  /// Writes, or keeps for the end, an article that only one side has: `diff` compares it with
  /// nothing. Of a new one reports for people show points and findings, others its points.
  mutating func addUnpaired(_ diff: ReportDiff, on side: DiffSide, into sink: inout ByteSink)
  /// Writes, or keeps for the end, a file that could not be read.
  mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink)
  /// Writes what comes after the last pair; with more than one pair, the summary too.
  mutating func finish(_ summary: DiffSummary, into sink: inout ByteSink)
}
