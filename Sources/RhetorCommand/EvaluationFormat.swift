import ArgumentParser
import RhetorRender

/// A format of `eval`, by name.
struct EvaluationFormat: ExpressibleByArgument {
  let type: any EvaluationRenderer.Type

  /// Names a format that is a default.
  init(_ type: any EvaluationRenderer.Type) { self.type = type }

  init?(argument: String) {
    guard let type = EvaluationRenderers.named(argument) else { return nil }
    self.type = type
  }

  var defaultValueDescription: String { type.name }
  static var allValueStrings: [String] { EvaluationRenderers.all.map { $0.name } }
}
