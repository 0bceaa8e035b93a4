/// An article and what the gate says of it.
public struct CheckedArticle: Sendable {
  /// The article.
  public let article: ArticleRecord
  /// The verdict.
  public let verdict: Verdict
  /// The article before the change that is judged; nil when it did not exist or no change is.
  public let base: ArticleRecord?

  /// Creates a checked article.
  public init(_ article: ArticleRecord, _ verdict: Verdict, base: ArticleRecord? = nil) {
    self.article = article
    self.verdict = verdict
    self.base = base
  }
}
