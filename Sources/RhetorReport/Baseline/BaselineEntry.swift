/// Findings that were there before: alike, in one article, in equal sentences.
///
/// The sentence is what they are known by, not the line, so that edits elsewhere do not disturb
/// them; its neighbours tell equal sentences apart, and one that was edited in its place from a new
/// one.
public struct BaselineEntry: Hashable, Sendable {
  /// The article, with `/` between the parts, from the folder of the baseline.
  public let path: String
  /// The category of the findings.
  public let category: String
  /// The words of the findings: lower case, one space where there is white space, straight
  /// quotation marks.
  public let words: String
  /// The sentence, in the same form.
  public let sentence: String
  /// The fingerprint of the sentence before, in the same form; empty for the first of an article.
  public let before: String
  /// The fingerprint of the sentence after; empty for the last.
  public let after: String
  /// How many findings there are.
  public let count: Int

  /// Creates an entry; texts are taken as they are.
  public init(
    path: String, category: String, words: String, sentence: String, before: String,
    after: String, count: Int
  ) {
    self.path = path
    self.category = category
    self.words = words
    self.sentence = sentence
    self.before = before
    self.after = after
    self.count = count
  }

  /// The entry for a finding; of one finding.
  init(
    _ finding: FindingRecord, at index: Int, in article: ArticleRecord, path: String
  ) {
    let sentences = article.sentenceRecords
    func mark(_ neighbour: Int) -> String {
      guard sentences.indices.contains(neighbour) else { return "" }
      return Fingerprint(of: NormalizedText(sentences[neighbour].text).text).description
    }
    self.init(
      path: path, category: finding.category, words: NormalizedText(finding.text).text,
      sentence: NormalizedText(sentences[index].text).text, before: mark(index - 1),
      after: mark(index + 1), count: 1)
  }

  /// The same entry with another count.
  func with(count: Int) -> BaselineEntry {
    BaselineEntry(
      path: path, category: category, words: words, sentence: sentence, before: before,
      after: after, count: count)
  }
}

extension BaselineEntry: Comparable {
  /// The order of the file: by path, sentence, category, words, then neighbours.
  public static func < (left: BaselineEntry, right: BaselineEntry) -> Bool {
    for part in [\BaselineEntry.path, \.sentence, \.category, \.words, \.before, \.after]
    where left[keyPath: part] != right[keyPath: part] {
      return left[keyPath: part].utf8.lexicographicallyPrecedes(right[keyPath: part].utf8)
    }
    return left.count < right.count
  }
}

extension BaselineEntry: Decodable {
  /// Reads an entry; a count below 1 is refused.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    path = try values.decode(String.self, forKey: .path)
    category = try values.decode(String.self, forKey: .category)
    words = try values.decode(String.self, forKey: .words)
    sentence = try values.decode(String.self, forKey: .sentence)
    before = try values.decodeIfPresent(String.self, forKey: .before) ?? ""
    after = try values.decodeIfPresent(String.self, forKey: .after) ?? ""
    count = try values.decodeIfPresent(Int.self, forKey: .count) ?? 1
    guard (1...1_000_000_000).contains(count) else {
      throw DecodingError.dataCorruptedError(
        forKey: .count, in: values, debugDescription: "`count` is \(count)")
    }
  }

  private enum CodingKeys: String, CodingKey {
    case path, category, words, sentence, before, after, count
  }
}
