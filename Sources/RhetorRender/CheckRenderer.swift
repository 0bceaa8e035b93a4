public import RhetorReport

/// Writes the gate's verdicts in one format.
public protocol CheckRenderer: Sendable {
  /// The name for `--format` and `--report`.
  static var name: String { get }
  /// What the format is for, one sentence without a full stop.
  static var summary: String { get }

  /// Creates a renderer for one check.
  init(_ options: RenderOptions)

  /// Writes what comes before the first verdict.
  mutating func begin(_ context: CheckContext, into sink: inout ByteSink)
  /// Writes the verdict on one article.
  mutating func add(_ checked: CheckedArticle, into sink: inout ByteSink)
  /// Writes that a file could not be read.
  mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink)
  /// Writes what comes after the last verdict.
  mutating func finish(_ outcome: CheckOutcome, into sink: inout ByteSink)
}
