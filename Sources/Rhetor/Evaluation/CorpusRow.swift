/// One row of an annotated corpus: a labelled sentence, or a text divided into sentences.
struct CorpusRow: Sendable {
  /// The name of the row.
  let id: String
  /// The sentence or text.
  let text: String
  /// Whether the sentence is labelled positive; false for a text.
  let label: Bool
  /// The words that people marked.
  let spans: [MarkedSpan]
  /// The document the sentence comes from; a row without one is a document by itself.
  let doc: String
  /// Whatever else the corpus says of the row.
  let meta: [String: FieldValue]
  /// The sentences of a text; nil for a sentence.
  let sentences: [String]?
}

extension CorpusRow: Decodable {
  /// Reads a row.
  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(String.self, forKey: .id)
    text = try values.decode(String.self, forKey: .text)
    sentences = try values.decodeIfPresent([String].self, forKey: .sentences)
    if sentences == nil {
      let number = try values.decode(Int.self, forKey: .label)
      guard number == 0 || number == 1 else {
        throw DecodingError.dataCorruptedError(
          forKey: .label, in: values, debugDescription: "a label is 0 or 1, not \(number)")
      }
      label = number == 1
    } else {
      label = false
    }
    spans = try values.decodeIfPresent([MarkedSpan].self, forKey: .spans) ?? []
    let length = text.unicodeScalars.count
    guard spans.allSatisfy({ $0.scalars.upperBound <= length }) else {
      throw DecodingError.dataCorruptedError(
        forKey: .spans, in: values,
        debugDescription: "a span ends behind the text, which has \(length) scalars")
    }
    doc = try values.decodeIfPresent(String.self, forKey: .doc) ?? id
    meta = try values.decodeIfPresent([String: FieldValue].self, forKey: .meta) ?? [:]
  }

  private enum CodingKeys: String, CodingKey { case id, text, label, spans, doc, meta, sentences }
}
