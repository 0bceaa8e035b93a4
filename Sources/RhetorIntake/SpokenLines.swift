internal import RhetorText

/// Plain text without the lines that are only a comment to Rhetor: `<!-- rhetor:ignore … -->`.
struct SpokenLines {
  /// The text without them.
  let text: [UInt8]
  /// How offsets in it lead back.
  let map: SourceMap
  /// What the lines say; their places are those in the text as it was.
  let directives: [Directive]

  /// Looks for such lines; nil when there are none.
  init?(_ bytes: [UInt8]) {
    let comments = Self.comments(in: bytes)
    guard !comments.isEmpty else { return nil }
    var text = MappedText()
    var directives: [Directive] = []
    var copied = 0
    for comment in comments {
      text.copy(bytes[copied..<comment.lowerBound], from: copied)
      let content = String(decoding: bytes[comment].dropFirst(4).dropLast(3), as: UTF8.self)
      let directive = Directive(comment: content, offset: text.count, source: TextRange(comment))
      if let directive { directives.append(directive) }
      copied = comment.upperBound
    }
    text.copy(bytes[copied...], from: copied)
    map = text.map(sourceCount: bytes.count)
    self.text = text.bytes
    self.directives = directives
  }

  /// The comments that speak to Rhetor and have a line of their own.
  private static func comments(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    let open = Array("<!--".utf8)
    var start = 0
    while let mark = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: start) {
      start = mark + 1
      guard bytes[mark...].starts(with: open), isLineStart(bytes, mark) else { continue }
      let end = bytes[mark...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let line = bytes[mark..<end]
      let text = line.prefix(line.count - line.reversed().prefix { $0 == 0x20 || $0 == 9 }.count)
      start = end
      guard text.count >= 7, text.suffix(3).elementsEqual("-->".utf8) else { continue }
      let content = String(decoding: text.dropFirst(4).dropLast(3), as: UTF8.self)
      let isSpoken = Directive(comment: content, offset: 0, source: TextRange(0..<0)) != nil
      if isSpoken { found.append(mark..<text.endIndex) }
    }
    return found
  }

  /// Whether only white space, or a byte order mark, stands before `index` on its line.
  private static func isLineStart(_ bytes: [UInt8], _ index: Int) -> Bool {
    var index = index
    while index > 0 {
      index -= 1
      if bytes[index] == 0x0A || bytes[index] == 0x0D { return true }
      if bytes[index] != 0x20, bytes[index] != 0x09 { return index < 3 && bytes[0] == 0xEF }
    }
    return true
  }
}
