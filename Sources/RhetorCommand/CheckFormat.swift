import ArgumentParser
import RhetorRender

/// A format of `check`, by name.
struct CheckFormat: ExpressibleByArgument {
  let type: any CheckRenderer.Type

  /// Names a format that is a default.
  init(_ type: any CheckRenderer.Type) { self.type = type }

  init?(argument: String) {
    guard let type = CheckRenderers.named(argument) else { return nil }
    self.type = type
  }

  var defaultValueDescription: String { type.name }
  static var allValueStrings: [String] { CheckRenderers.all.map { $0.name } }
}
