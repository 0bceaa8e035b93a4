internal import RhetorText

/// Plain text: the file is the prose, but for lines that speak to Rhetor.
enum PlainImport {
  /// Makes a document of decoded text.
  static func document(named name: String, _ decoded: DecodedText) throws(TextError) -> Document {
    let origin = Origin(format: InputFormat.text.rawValue, encoding: decoded.encoding)
    let bytes = decoded.bytes
    let comments = comments(in: bytes)
    guard !comments.isEmpty else {
      return try Document(
        name: name, text: bytes, sourceMap: decoded.map, repairs: decoded.repairs, origin: origin)
    }
    var text: [UInt8] = []
    var segments: [SourceMap.Segment] = []
    var directives: [Directive] = []
    var copied = 0
    func copy(upTo end: Int) {
      segments.append(
        SourceMap.Segment(
          text: UInt32(text.count), source: UInt32(copied), length: UInt32(end - copied)))
      text += bytes[copied..<end]
    }
    for comment in comments {
      copy(upTo: comment.lowerBound)
      let content = String(decoding: bytes[comment].dropFirst(4).dropLast(3), as: UTF8.self)
      let directive = Directive(comment: content, offset: text.count, source: TextRange(comment))
      if let directive { directives.append(directive) }
      copied = comment.upperBound
    }
    copy(upTo: bytes.count)
    return try Document(
      name: name, text: text, sourceMap: SourceMap(segments: segments),
      source: SourceText(bytes: bytes, map: decoded.map), directives: directives,
      repairs: decoded.repairs, origin: origin)
  }

  /// The comments that speak to Rhetor and have a line of their own.
  private static func comments(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    let open = Array("<!--".utf8)
    var start = 0
    while let mark = bytes[start...].firstIndex(of: UInt8(ascii: "<")) {
      start = mark + 1
      guard bytes[mark...].starts(with: open), isLineStart(bytes, mark) else { continue }
      let end = bytes[mark...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let line = bytes[mark..<end]
      let text = line.prefix(line.count - line.reversed().prefix { $0 == 0x20 || $0 == 9 }.count)
      guard text.count >= 7, text.suffix(3).elementsEqual("-->".utf8) else { continue }
      let content = String(decoding: text.dropFirst(4).dropLast(3), as: UTF8.self)
      let spoken = Directive(comment: content, offset: 0, source: TextRange(0..<0)) != nil
      if spoken { found.append(mark..<text.endIndex) }
      start = end
    }
    return found
  }

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
