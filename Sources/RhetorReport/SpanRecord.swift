/// A run of bytes of the file as read, with the words that stand there.
public struct SpanRecord: Hashable, Sendable {
  /// The UTF-8 byte offset of the first byte.
  public let start: Int
  /// The UTF-8 byte offset after the last byte.
  public let end: Int
  /// The words as written.
  public let text: String

  /// Creates a span of byte offsets, end-exclusive, with its words.
  public init(start: Int, end: Int, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }
}

extension SpanRecord: Decodable {
  /// Reads offsets and words.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    start = try values.required(.start)
    end = try values.required(.end)
    text = try values.decode(String.self, forKey: .text)
  }

  private enum CodingKeys: String, CodingKey { case start, end, text }
}
