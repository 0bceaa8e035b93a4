/// A whole report: what `--format json` writes, and what is read back to be compared.
public struct RunReport: Hashable, Sendable {
  /// The number of the machine form.
  public let schema: Int
  /// What made the report.
  public let stamp: RunStamp
  /// The articles, in path order.
  public let articles: [ArticleRecord]
  /// The files that could not be read.
  public let failures: [FailureRecord]
  /// The plain sums.
  public let summary: RunSummary

  /// Creates a report; the summary is added up from the articles.
  public init(stamp: RunStamp, articles: [ArticleRecord], failures: [FailureRecord] = []) {
    self.schema = stamp.schema
    self.stamp = stamp
    self.articles = articles
    self.failures = failures
    self.summary = RunSummary(of: articles, failures: failures.count)
  }

  /// Puts the lines of a saved JSON Lines report together again; nil when it has no stamp line.
  ///
  /// Lines of sentences become articles whose totals are added up anew. Title, meta and notes of
  /// such articles are not known.
  public init?(lines: some Sequence<ReportLine>) {
    var stamp: RunStamp?
    var articles: [ArticleRecord] = []
    var failures: [FailureRecord] = []
    var open: [SentenceRecord] = []
    func close() {
      guard let first = open.first else { return }
      articles.append(
        ArticleRecord(path: first.path, article: first.article, sentences: open))
      open = []
    }
    for line in lines {
      switch line {
      case .stamp(let value): stamp = stamp ?? value
      case .sentence(let sentence):
        if let last = open.last, last.path != sentence.path || last.article != sentence.article {
          close()
        }
        open.append(sentence)
      case .article(let article):
        close()
        articles.append(article)
      case .failure(let failure): failures.append(failure)
      }
    }
    close()
    guard let stamp else { return nil }
    self.init(stamp: stamp, articles: articles, failures: failures)
  }
}

extension RunReport: Decodable {
  /// Reads a report; failures and summary may be missing.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    stamp = try values.decode(RunStamp.self, forKey: .stamp)
    schema = try values.amount(.schema, default: stamp.schema)
    articles = try values.decode([ArticleRecord].self, forKey: .articles)
    failures = try values.decodeIfPresent([FailureRecord].self, forKey: .failures) ?? []
    summary =
      try values.decodeIfPresent(RunSummary.self, forKey: .summary)
      ?? RunSummary(of: articles, failures: failures.count)
  }

  private enum CodingKeys: String, CodingKey { case schema, stamp, articles, failures, summary }
}
