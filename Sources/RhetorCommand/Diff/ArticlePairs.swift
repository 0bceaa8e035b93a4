import RhetorReport

/// Which articles of two reports are versions of one another.
struct ArticlePairs {
  /// Versions, in the order of the old side.
  private(set) var both: [(old: ArticleRecord, new: ArticleRecord)] = []
  /// Articles that only the old side has.
  private(set) var onlyOld: [ArticleRecord] = []
  /// Articles that only the new side has.
  private(set) var onlyNew: [ArticleRecord] = []

  /// Pairs articles: one with one whatever their names, otherwise those with the same path below
  /// the folder that all articles of their side share.
  ///
  /// - Throws: `CommandFailure` when a side has two articles of one name.
  init(
    _ old: (name: String, articles: [ArticleRecord]),
    _ new: (name: String, articles: [ArticleRecord])
  ) throws {
    if let before = old.articles.first, let after = new.articles.first,
      old.articles.count == 1, new.articles.count == 1
    {
      both = [(before, after)]
      return
    }
    var rest = try Self.byName(new.name, new.articles)
    let before = try Self.byName(old.name, old.articles)
    for article in old.articles {
      let name = Self.name(article, below: before.folder)
      if let partner = rest.articles.removeValue(forKey: name) {
        both.append((article, partner))
      } else {
        onlyOld.append(article)
      }
    }
    onlyNew = new.articles.filter {
      rest.articles[Self.name($0, below: rest.folder)] != nil
    }
  }

  private static func byName(
    _ side: String, _ records: [ArticleRecord]
  ) throws -> (folder: [Substring], articles: [String: ArticleRecord]) {
    let folder = sharedFolder(records)
    var articles: [String: ArticleRecord] = [:]
    for article in records {
      let name = name(article, below: folder)
      guard articles.updateValue(article, forKey: name) == nil else {
        throw CommandFailure(side, "has two articles called \(article.article)")
      }
    }
    return (folder, articles)
  }

  /// The article's path below a folder, and its own name where a file holds several.
  private static func name(_ article: ArticleRecord, below folder: [Substring]) -> String {
    let path = article.path.split(separator: "/").dropFirst(folder.count).joined(separator: "/")
    return article.article == article.path ? path : path + "\u{0}" + article.article
  }

  /// The folder that all articles share; of one file that holds several, the file itself, so that
  /// they are known by their own names alone.
  private static func sharedFolder(_ records: [ArticleRecord]) -> [Substring] {
    guard let first = records.first else { return [] }
    let parts = first.path.split(separator: "/")
    if records.allSatisfy({ $0.path == first.path && $0.article != $0.path }) { return parts }
    var shared = parts.dropLast()
    for record in records.dropFirst() {
      let parts = record.path.split(separator: "/").dropLast()
      let count = zip(shared, parts).prefix { $0 == $1 }.count
      shared = shared.prefix(count)
    }
    return Array(shared)
  }
}
