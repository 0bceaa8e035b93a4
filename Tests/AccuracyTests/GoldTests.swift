import Foundation
import Rhetor
import RhetorAccuracy
import RhetorReport
import RhetorTestSupport
import Testing

/// The articles of `Fixtures` and `seeds` against what an annotator expects.
struct GoldTests {
  private func total(where isWanted: (GoldArticle) -> Bool = { _ in true }) throws -> GoldScore {
    var total = GoldScore()
    for article in try GoldArticle.all(in: .own) where isWanted(article) {
      total += try article.score(with: .shared, in: .own)
    }
    return total
  }

  @Test func seedArticleMeetsItsGold() throws {
    let score = try GoldArticle.seed(with: .shared, in: .own)
    #expect(score.problems == [])
    #expect(score.findings > 15)
  }

  @Test func tableListsTheArticlesThatAreThere() throws {
    let names = try PackageFiles.names(in: "Fixtures/articles", ending: ".txt")
      .map { String($0.dropLast(4)) }.sorted()
    #expect(try GoldArticle.all(in: .own).map(\.name) == names)
    #expect(names.count >= 40)
  }

  @Test func everyStageReachesPrecisionAndRecall() throws {
    let total = try total()
    for problem in total.problems { print("  \(problem)") }
    #expect(total.words >= 25_000)
    for stage in StageName.allCases {
      let count = try #require(total.stages[stage])
      print("gold, \(stage.rawValue): precision \(count.precision), recall \(count.recall)")
      #expect(count.right > 100, "\(stage)")
      #expect(count.precision >= 0.92, "\(stage)")
      #expect(count.recall >= 0.85, "\(stage)")
    }
  }

  @Test func neutralWireCopyHasHardlyAnyFindings() throws {
    let all = try total()
    let neutral = try total(where: \.isNeutral)
    #expect(neutral.words * 10 >= all.words)
    #expect(neutral.per1000 < 2, "\(neutral.findings) findings in \(neutral.words) words")
  }

  @Test func aFindingOutsideAllRowsIsWrong() throws {
    let folder = try TemporaryFolder()
    try folder.write("Perhaps it rained.\n", to: "Fixtures/articles/a.txt")
    try folder.write("name\tgenre\tneutral\na\tnews\t-\n", to: "Fixtures/articles.tsv")
    let header = "sentence\tstart\tend\tspan\tstage\tcategory\tverdict\tstrength\tnote\n"
    let fixtures = FixtureFolder(root: folder.url.path)
    for (row, right, wrong) in [
      ("", 0, 1), ("1\t0\t7\tPerhaps\tSPEC\tadverb\tREQ\t2\t\n", 1, 0),
      ("1\t0\t7\tPerhaps\tSPEC\tadverb\tNO\t2\t\n", 0, 1),
      ("1\t0\t7\tPerhaps\tSPEC\tadverb\tOPT\t2\t\n", 0, 0),
      ("1\t0\t7\tPerhaps\tLOAD\tadverb\tREQ\t2\t\n", 0, 1),
    ] {
      try folder.write(header + row, to: "Fixtures/gold/a.tsv")
      let article = try #require(try GoldArticle.all(in: fixtures).first)
      let count = try article.score(with: .shared, in: fixtures).stages[.speculation]
      #expect(count?.right == right, "\(row)")
      #expect(count?.wrong == wrong, "\(row)")
    }
  }
}
