internal import RhetorText

/// Collects the paragraphs of a word processor's text, one a line, so that line and column are
/// paragraph and character.
///
/// Paragraphs that are left out, or that are empty, are empty lines: the others keep their numbers.
struct ParagraphBuilder {
  private var text = MappedText()
  private var blocks: [Block] = []
  private var directives: [Directive] = []
  private var start = 0

  /// Whether the open paragraph has text.
  var hasText: Bool { text.count > start }
  /// Whether no paragraph with text was ended yet.
  var isFirst: Bool { blocks.isEmpty }
  /// Whether the open paragraph is empty or ends with white space.
  var endsWithSpace: Bool { !hasText || text.bytes.last == 0x20 }

  /// Adds text of the source; line breaks within a paragraph are spaces.
  mutating func add(_ bytes: [UInt8], from source: Range<Int>) {
    let plain = bytes.map { 0x09...0x0D ~= $0 ? 0x20 : $0 }
    if source.count == bytes.count {
      text.copy(plain[...], from: source.lowerBound)
    } else {
      text.put(plain, for: source)
    }
  }

  /// Adds a character that an element of the source stands for; its place is behind the last text.
  mutating func add(_ mark: String) {
    text.put(mark.utf8, for: text.sourceEnd..<text.sourceEnd)
  }

  /// Ends a paragraph; without a role its text is left out.
  mutating func end(as role: Block.Role?) {
    if let role, let first = text.bytes[start...].firstIndex(where: { $0 != 0x20 }),
      let last = text.bytes.lastIndex(where: { $0 != 0x20 })
    {
      let line = text.bytes[first...last]
      if line.starts(with: "<!--".utf8), line.suffix(3).elementsEqual("-->".utf8),
        let directive = Directive(
          comment: String(decoding: line.dropFirst(4).dropLast(3), as: UTF8.self), offset: first,
          source: TextRange(first..<first))
      {
        directives.append(directive)
        text.cut(from: start)
      } else {
        blocks.append(Block(range: TextRange(first..<last + 1), role: role))
      }
    } else {
      text.cut(from: start)
    }
    text.put("\n".utf8, for: text.sourceEnd..<text.sourceEnd)
    start = text.count
  }

  /// Makes the document; offsets lead back into `sourceCount` bytes of XML.
  consuming func document(
    named name: String, sourceCount: Int, format: InputFormat
  ) throws(IntakeError) -> Document {
    let map = text.map(sourceCount: sourceCount)
    let origin = Origin(
      format: format.rawValue, encoding: EncodingChoice(name: "UTF-8", reason: .format),
      places: .paragraphs)
    do {
      return try Document(
        name: name, text: text.bytes, sourceMap: map, blocks: blocks,
        directives: directives, origin: origin)
    } catch {
      throw IntakeError("\(error)")
    }
  }
}
