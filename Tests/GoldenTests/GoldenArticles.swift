import Rhetor
import RhetorReport
import RhetorTestSupport

/// The articles of the golden files.
enum GoldenArticles {
  /// A stamp that stays, so that golden files change only when what is found or written does.
  static let stamp = RunStamp(
    rhetor: "0.0.0", icu: "0.0", unicode: "0.0", lexicons: ["built-in": "0000"],
    configuration: "default")

  /// The articles that are reported on and checked.
  static let names = ["court-report", "live-blog", "opinion", "russia-north-korea", "wire-report"]

  /// The articles that have several versions, and how many.
  static let histories = [
    "appeal": 5, "flood": 4, "harbour-tax": 5, "school-merger": 4, "tram-accident": 4,
  ]

  /// An article by its name, scored under its path in the package.
  static func scored(_ name: String) throws -> ArticleRecord {
    let path =
      switch name {
      case "russia-north-korea": "seeds/\(name).txt"
      case "before", "after": "Fixtures/readme/\(name).txt"
      case _ where name.contains("/"): "Fixtures/diff/\(name).txt"
      default: "Fixtures/articles/\(name).txt"
      }
    return try engine.get().score(PackageFiles.text(path), name: path)
  }

  private static let engine = Result { try Engine() }
}
