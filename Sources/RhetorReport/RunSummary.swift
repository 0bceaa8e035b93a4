/// The plain sums of a run: what a report says last.
public struct RunSummary: Hashable, Sendable {
  /// Articles scored.
  public private(set) var articles = 0
  /// Files that could not be read.
  public private(set) var failures = 0
  /// Files of folders that were left out: hidden, excluded, with other endings, saved reports, or
  /// taken for articles by `--include` alone and without text.
  public private(set) var leftOut = 0
  /// Words of all articles.
  public private(set) var words = 0
  /// Words in the author's voice.
  public private(set) var authorWords = 0
  /// Sentences of all articles.
  public private(set) var sentences = 0
  /// Sentences that have points.
  public private(set) var sentencesTouched = 0
  /// Findings of all articles.
  public private(set) var findings = 0
  /// Points of headlines, in thousandths.
  public private(set) var headline = ScoresRecord.zero
  /// Points of everything else, in thousandths.
  public private(set) var points = ScoresRecord.zero

  /// Creates the summary of an empty run.
  public init() {}

  /// Creates the summary of a finished run.
  public init(of articles: [ArticleRecord], failures: Int) {
    for article in articles { add(article) }
    self.failures = failures
  }

  /// Counts one article.
  public mutating func add(_ article: ArticleRecord) {
    articles += 1
    words += article.words
    authorWords += article.authorWords
    sentences += article.sentences
    sentencesTouched += article.sentencesTouched
    findings += article.findings
    headline += article.headline
    points += article.points
  }

  /// Counts files that were left out.
  public mutating func addLeftOut(_ count: Int = 1) { leftOut += count }

  /// Counts one file that could not be read.
  public mutating func addFailure() { failures += 1 }
}

extension RunSummary: Decodable {
  /// Reads a summary; a missing sum is 0.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    articles = try values.amount(.articles)
    failures = try values.amount(.failures)
    leftOut = try values.amount(.leftOut)
    words = try values.amount(.words)
    authorWords = try values.amount(.authorWords)
    sentences = try values.amount(.sentences)
    sentencesTouched = try values.amount(.sentencesTouched)
    findings = try values.amount(.findings)
    headline = try values.decodeIfPresent(ScoresRecord.self, forKey: .headline) ?? .zero
    points = try values.decodeIfPresent(ScoresRecord.self, forKey: .points) ?? .zero
  }

  private enum CodingKeys: String, CodingKey {
    case articles, failures
    case leftOut = "left-out"
    case words
    case authorWords = "author-words"
    case sentences
    case sentencesTouched = "sentences-touched"
    case findings, headline, points
  }
}
