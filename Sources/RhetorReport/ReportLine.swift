/// One line of a JSON Lines report; the field `record` says which kind it is.
public enum ReportLine: Hashable, Sendable {
  /// What made the report: the first line.
  case stamp(RunStamp)
  /// One sentence.
  case sentence(SentenceRecord)
  /// One article.
  case article(ArticleRecord)
  /// A file that could not be read.
  case failure(FailureRecord)
}

extension ReportLine: Decodable {
  /// Reads one line.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    switch try values.decode(String.self, forKey: .record) {
    case "stamp": self = .stamp(try RunStamp(from: decoder))
    case "sentence": self = .sentence(try SentenceRecord(from: decoder))
    case "article": self = .article(try ArticleRecord(from: decoder))
    case "failure": self = .failure(try FailureRecord(from: decoder))
    case let other:
      throw DecodingError.dataCorruptedError(
        forKey: .record, in: values, debugDescription: "unknown record “\(other)”")
    }
  }

  private enum CodingKeys: String, CodingKey { case record }
}
