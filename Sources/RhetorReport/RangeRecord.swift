/// A run of bytes of the file as read.
public struct RangeRecord: Hashable, Sendable {
  /// The UTF-8 byte offset of the first byte.
  public let start: Int
  /// The UTF-8 byte offset after the last byte.
  public let end: Int

  /// Creates a range of byte offsets, end-exclusive.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}

extension RangeRecord: Decodable {
  /// Reads both offsets.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    start = try values.required(.start)
    end = try values.required(.end)
  }

  private enum CodingKeys: String, CodingKey { case start, end }
}
