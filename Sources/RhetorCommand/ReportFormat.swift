import ArgumentParser
import RhetorRender

/// A format of `score`, by name.
struct ReportFormat: ExpressibleByArgument {
  let type: any Renderer.Type

  /// Names a format that is a default.
  init(_ type: any Renderer.Type) { self.type = type }

  init?(argument: String) {
    guard let type = Renderers.named(argument) else { return nil }
    self.type = type
  }

  var defaultValueDescription: String { type.name }
  static var allValueStrings: [String] { Renderers.all.map { $0.name } }
}
