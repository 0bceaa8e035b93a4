public import RhetorReport

/// For programs: one JSON object a corpus, each on a line.
public struct JSONEvaluationRenderer: EvaluationRenderer {
  /// The name for `--format`.
  public static let name = "json"
  /// What the format is for.
  public static let summary = "for programs: one object a corpus, each on a line"

  /// Creates a renderer; no option concerns it.
  public init(_ options: RenderOptions) {}

  /// Writes one object.
  public mutating func add(_ evaluation: EvaluationRecord, into sink: inout ByteSink) {
    var json = JSONWriter()
    json.object { $0.evaluationFields(evaluation) }
    sink.write(bytes: json.bytes)
    sink.write("\n")
  }
}
