/// Words that people marked in a row.
struct MarkedSpan: Hashable, Sendable {
  /// The place in Unicode scalars of the row's text.
  let scalars: Range<Int>
  /// What the words were marked as.
  let type: String
  /// Whatever else the corpus says of the span.
  let fields: [String: FieldValue]
}

extension MarkedSpan: Decodable {
  /// Reads a span; it may not end before it begins.
  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let start = try values.decode(Int.self, forKey: .start)
    let end = try values.decode(Int.self, forKey: .end)
    guard 0 <= start, start <= end else {
      throw DecodingError.dataCorruptedError(
        forKey: .end, in: values, debugDescription: "the span ends before it begins")
    }
    scalars = start..<end
    type = try values.decodeIfPresent(String.self, forKey: .type) ?? ""
    fields = try decoder.singleValueContainer().decode([String: FieldValue].self)
  }

  private enum CodingKeys: String, CodingKey { case start, end, type }
}
