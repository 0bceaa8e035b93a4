public import RhetorReport

/// Writes what was measured on corpora in one format.
public protocol EvaluationRenderer: Sendable {
  /// The name for `--format`.
  static var name: String { get }
  /// What the format is for, one sentence without a full stop.
  static var summary: String { get }

  /// Creates a renderer for one run.
  init(_ options: RenderOptions)

  /// Writes what was measured on one corpus.
  mutating func add(_ evaluation: EvaluationRecord, into sink: inout ByteSink)
}
