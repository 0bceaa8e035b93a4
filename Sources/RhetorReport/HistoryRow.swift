/// One revision of an article in its history.
public struct HistoryRow: Hashable, Sendable {
  /// The commit.
  public let revision: String
  /// When it was written, as its author's clock said: ISO 8601.
  public let date: String
  /// Who wrote it.
  public let author: String
  /// The first line of its message.
  public let subject: String
  /// The article as this revision has it; nil when it was removed or could not be read.
  public let article: ArticleSide?
  /// Its points, headlines included, in thousandths; nil without an article.
  public let points: ScoresRecord?
  /// Its rates; nil without an article, and when there are too few words to claim one.
  public let rates: RatesRecord?
  /// What changed since the revision before; nil for the first.
  public let diff: ReportDiff?
  /// Why it could not be read; nil when it could.
  public let failure: String?

  /// Creates a row.
  public init(
    revision: String, date: String, author: String, subject: String, article: ArticleRecord?,
    diff: ReportDiff?, failure: String? = nil
  ) {
    self.revision = revision
    self.date = date
    self.author = author
    self.subject = subject
    self.article = article.map { ArticleSide($0) }
    points = article.map { article in
      var points = article.points
      points += article.headline
      return points
    }
    rates = article?.per1000
    self.diff = diff
    self.failure = failure
  }

  /// How many sentences changed since the revision before.
  public var changedSentences: Int { diff?.sentences.count ?? 0 }

  /// How many findings came and went since the revision before.
  public var findings: (added: Int, removed: Int) {
    let findings = diff?.findings ?? []
    return (findings.count { $0.change == .added }, findings.count { $0.change == .removed })
  }
}
