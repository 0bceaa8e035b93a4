public import RhetorReport

/// Writes the gate's verdicts in one format.
public protocol CheckRenderer: Sendable {
  /// The name for `--format`.
  static var name: String { get }
  /// What the format is for, one sentence without a full stop.
  static var summary: String { get }

  /// Creates a renderer for one check.
  init(_ options: RenderOptions)

  /// Writes what comes before the first verdict.
  mutating func begin(_ stamp: RunStamp, into sink: inout ByteSink)
  /// Writes the verdict on one article.
  mutating func add(_ verdict: Verdict, on article: ArticleRecord, into sink: inout ByteSink)
  /// Writes that a file could not be read.
  mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink)
  /// Writes what comes after the last verdict.
  mutating func finish(into sink: inout ByteSink)
}
