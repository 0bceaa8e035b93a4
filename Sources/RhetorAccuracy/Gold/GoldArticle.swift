public import Rhetor

/// An article of the fixtures as `Fixtures/articles.tsv` lists it.
public struct GoldArticle: Hashable, Sendable {
  /// The name of its file without ending.
  public let name: String
  /// The kind of text.
  public let genre: String
  /// Whether it was written to have as good as nothing to find.
  public let isNeutral: Bool

  /// The articles in the order of the table.
  ///
  /// - Throws: `FileError` for a table that cannot be read.
  public static func all(in fixtures: FixtureFolder) throws(FileError) -> [GoldArticle] {
    var articles: [GoldArticle] = []
    for row in try fixtures.rows("Fixtures/articles.tsv", columns: 3) {
      guard ["neutral", "-"].contains(row.cells[2]) else {
        throw row.fault("the third cell is neither `neutral` nor `-`")
      }
      articles.append(
        GoldArticle(name: row.cells[0], genre: row.cells[1], isNeutral: row.cells[2] == "neutral"))
    }
    return articles
  }

  /// Scores the article and holds it against its gold.
  ///
  /// - Throws: `FileError` for files that cannot be read, `ScoringError` when ICU fails.
  public func score(with engine: Engine, in fixtures: FixtureFolder) throws -> GoldScore {
    let text = try fixtures.text("Fixtures/articles/\(name).txt")
    return GoldScore(
      article: try engine.score(text, name: name), text: text,
      rows: try GoldRow.rows(of: name, in: fixtures), name: name)
  }

  /// Scores the article that came with the first wish for this tool, `seeds/`, against its gold.
  public static func seed(with engine: Engine, in fixtures: FixtureFolder) throws -> GoldScore {
    let name = "russia-north-korea"
    let text = try fixtures.text("seeds/\(name).txt")
    return GoldScore(
      article: try engine.score(text, name: name), text: text,
      rows: try GoldRow.rows(of: name, in: fixtures), name: name)
  }
}
