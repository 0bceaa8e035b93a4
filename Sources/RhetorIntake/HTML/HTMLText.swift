/// Leads the text of a node back to its source.
///
/// A parser gives the text as a browser shows it, and the stretch of source that it came from.
/// Between the two stand character references, line breaks that became one line feed, and tags
/// that were dropped because they made no sense where they stood.
struct HTMLText {
  private let bytes: [UInt8]
  private var entities = HTMLEntities()

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Adds the text of a node.
  mutating func add(_ text: [UInt8], from source: Range<Int>, to prose: inout ProseBuilder) {
    var index = source.lowerBound
    var next = 0
    /// Where the stretch begins that is the same on both sides.
    var start = index
    func flush(_ end: Int, _ prose: inout ProseBuilder) {
      if start < end { prose.add(bytes[start..<end], from: start) }
    }
    while next < text.count, index < source.upperBound {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "&"):
        guard
          let reference = entities.reference(in: bytes, at: index, before: source.upperBound),
          text[next...].starts(with: reference.text.utf8)
        else { break }
        flush(index, &prose)
        prose.add(reference.text, for: index..<index + reference.length)
        index += reference.length
        next += reference.text.utf8.count
        start = index
        continue
      case UInt8(ascii: "<") where isTag(at: index, before: source.upperBound):
        flush(index, &prose)
        index = tagEnd(from: index, before: source.upperBound)
        start = index
        continue
      case 0x0D:
        flush(index, &prose)
        prose.addSpace(at: index)
        index += index + 1 < source.upperBound && bytes[index + 1] == 0x0A ? 2 : 1
        if text[next] == 0x0A { next += 1 }
        start = index
        continue
      case 0x0A where text[next] != 0x0A, 0 where text[next] != 0:
        flush(index, &prose)
        index += 1
        start = index
        continue
      default: break
      }
      guard byte == text[next] else { break }
      index += 1
      next += 1
    }
    // Where the two part inside a character, they part before it.
    while next < text.count, index > start, text[next] & 0xC0 == 0x80 {
      index -= 1
      next -= 1
    }
    flush(index, &prose)
    guard next < text.count else { return }
    // Beyond here source and text cannot be compared: the rest has the place where it began.
    prose.add(
      String(decoding: text[next...], as: UTF8.self),
      for: index..<max(index, source.upperBound))
  }

  private func isTag(at index: Int, before end: Int) -> Bool {
    guard index + 1 < end else { return false }
    let next = bytes[index + 1]
    return next | 0x20 &- 0x61 < 26 || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      || next == UInt8(ascii: "?")
  }

  private func tagEnd(from start: Int, before end: Int) -> Int {
    if bytes[start..<end].starts(with: "<!--".utf8) {
      var index = start + 4
      while index < end, !bytes[index..<end].starts(with: "-->".utf8) { index += 1 }
      return min(end, index + 3)
    }
    var index = start + 1
    var quote: UInt8?
    while index < end {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if byte == 0x22 || byte == 0x27, bytes[index - 2] == UInt8(ascii: "=") {
        quote = byte
      }
    }
    return end
  }
}
