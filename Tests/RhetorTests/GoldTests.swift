import Foundation
import Rhetor
import RhetorReport
import RhetorTestSupport
import Testing

/// The articles of `Fixtures` and `seeds` against what an annotator expects.
struct GoldTests {
  @Test func seedArticleMeetsItsGold() throws {
    let score = try score("russia-north-korea", in: "seeds")
    #expect(score.problems == [])
  }

  @Test func fixtureArticlesReachPrecisionAndRecall() throws {
    var total = GoldScore()
    let names = try PackageFiles.names(in: "Fixtures/articles", ending: ".txt")
      .map { String($0.dropLast(4)) }
    #expect(names.count >= 12)
    for name in names { total += try score(name, in: "Fixtures/articles") }
    print(
      "fixtures: \(names.count) articles, precision \(total.precision), recall \(total.recall)")
    for problem in total.problems { print("  \(problem)") }
    #expect(total.precision >= 0.9)
    #expect(total.recall >= 0.9)
  }

  private func score(_ name: String, in folder: String) throws -> GoldScore {
    let text = try PackageFiles.text("\(folder)/\(name).txt")
    let rows = try GoldRow.rows(of: PackageFiles.text("Fixtures/gold/\(name).tsv"))
    let article = try Engine.shared.score(text, name: name)
    return GoldScore(article: article, text: text, rows: rows, name: name)
  }
}
