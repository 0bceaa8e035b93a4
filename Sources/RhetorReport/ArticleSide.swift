/// One version of an article as a diff shows it: its name and its size.
public struct ArticleSide: Hashable, Sendable {
  /// The file.
  public let path: String
  /// The article: its own name where a file holds several, otherwise the path again.
  public let article: String
  /// All its words.
  public let words: Int
  /// Its words in the author's voice.
  public let authorWords: Int
  /// Its sentences.
  public let sentences: Int

  /// Takes from an article what a diff shows of it.
  public init(_ article: ArticleRecord) {
    path = article.path
    self.article = article.article
    words = article.words
    authorWords = article.authorWords
    sentences = article.sentences
  }
}
