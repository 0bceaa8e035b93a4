import ArgumentParser
import RhetorRender

/// What a line or row of a report is about.
enum ReportUnit: String, ExpressibleByArgument, CaseIterable {
  case sentence, article

  /// The unit as renderers call it.
  var unit: RenderOptions.Unit {
    switch self {
    case .sentence: .sentence
    case .article: .article
    }
  }
}
