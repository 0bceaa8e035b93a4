/// How the file of an article was read.
public struct SourceRecord: Hashable, Sendable {
  /// The format: `text`, `markdown`, `html`, `docx`, `odt`, `jsonl`, `csv`.
  public let format: String
  /// The encoding: `UTF-8`, `windows-1252`.
  public let encoding: String
  /// What decided for the encoding: `well-formed`, `byte-order-mark`, `declaration`, `detector`.
  public let encodingReason: String
  /// How sure that is, from 0 to 100.
  public let encodingConfidence: Int
  /// What `line` and `column` count: `lines` of the file and their characters, or `paragraphs` of
  /// a word processor's text and theirs.
  public let places: String

  /// Creates a record.
  public init(
    format: String, encoding: String, encodingReason: String, encodingConfidence: Int,
    places: String
  ) {
    self.format = format
    self.encoding = encoding
    self.encodingReason = encodingReason
    self.encodingConfidence = encodingConfidence
    self.places = places
  }

  /// Well-formed UTF-8 plain text.
  public static let plain = SourceRecord(
    format: "text", encoding: "UTF-8", encodingReason: "well-formed", encodingConfidence: 100,
    places: "lines")
}

extension SourceRecord: Decodable {
  /// Reads a record; what is missing is as in plain text.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let plain = SourceRecord.plain
    format = try values.decodeIfPresent(String.self, forKey: .format) ?? plain.format
    encoding = try values.decodeIfPresent(String.self, forKey: .encoding) ?? plain.encoding
    encodingReason =
      try values.decodeIfPresent(String.self, forKey: .encodingReason) ?? plain.encodingReason
    encodingConfidence = try values.amount(.encodingConfidence, default: 100)
    places = try values.decodeIfPresent(String.self, forKey: .places) ?? plain.places
  }

  private enum CodingKeys: String, CodingKey {
    case format, encoding
    case encodingReason = "encoding-reason"
    case encodingConfidence = "encoding-confidence"
    case places
  }
}
