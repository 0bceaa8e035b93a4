import Rhetor
import RhetorReport

/// Scores the articles of a saved report again, where their text is at hand.
struct Rescoring {
  let plan: RunPlan
  let loader: ArticleLoader

  /// The articles as the present rules score them.
  ///
  /// A text is at hand when the file of that path still has the words that the report holds.
  ///
  /// - Returns: the report, or the first article whose text is not at hand.
  func scored(_ report: RunReport) -> Result<RunReport, NotAtHand> {
    var articles: [ArticleRecord] = []
    for saved in report.articles {
      let file = ArticleFile(path: saved.path, isNamed: true)
      guard !file.isStandardInput, FileStatus(saved.path)?.kind == .regular,
        let scored = try? VersionReader.score(
          ArticleVersion(file, key: saved.path), plan.engine, loader),
        Self.words(of: scored) == Self.words(of: saved)
      else { return .failure(NotAtHand(article: saved.article)) }
      articles.append(scored)
    }
    return .success(
      RunReport(stamp: plan.engine.stamp, articles: articles, failures: report.failures))
  }

  /// An article whose text is gone or is another one by now.
  struct NotAtHand: Error {
    let article: String
  }

  /// All that was scored without white space, which belongs to no sentence.
  private static func words(of article: ArticleRecord) -> [UInt8] {
    article.sentenceRecords.flatMap { sentence in
      sentence.text.unicodeScalars.lazy.filter { !$0.properties.isWhitespace }
        .flatMap { UTF8.encode($0).map { Array($0) } ?? [] }
    }
  }
}
