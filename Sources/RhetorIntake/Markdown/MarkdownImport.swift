internal import RhetorText

/// Markdown: CommonMark with GitHub's tables and strike-through, read by md4c, whose callbacks
/// point into the input.
enum MarkdownImport {
  /// Makes a document of a decoded file.
  static func document(
    named name: String, _ decoded: DecodedText
  ) throws(IntakeError) -> Document {
    let front = FrontMatter(decoded.bytes)
    let reading = MarkdownReading(decoded.bytes, from: front.length)
    try reading.parse()
    return try HTMLImport.document(
      named: name, decoded, reading.prose, format: .markdown, meta: front.meta)
  }
}
