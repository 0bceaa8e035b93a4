/// The formats of an evaluation.
public enum EvaluationRenderers {
  /// Every format, by name; the only list.
  public static let all: [any EvaluationRenderer.Type] = [
    JSONEvaluationRenderer.self,
    TextEvaluationRenderer.self,
  ]

  /// The format called `name`; nil when there is none.
  public static func named(_ name: String) -> (any EvaluationRenderer.Type)? {
    all.first { $0.name == name }
  }
}
