import ArgumentParser
import RhetorRender

/// A format of `diff`, by name.
struct DiffFormat: ExpressibleByArgument {
  let type: any DiffRenderer.Type

  /// Names a format that is a default.
  init(_ type: any DiffRenderer.Type) { self.type = type }

  init?(argument: String) {
    guard let type = DiffRenderers.named(argument) else { return nil }
    self.type = type
  }

  var defaultValueDescription: String { type.name }
  static var allValueStrings: [String] { DiffRenderers.all.map { $0.name } }
}
