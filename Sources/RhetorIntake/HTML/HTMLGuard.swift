/// Refuses pages on which building a tree would take time that grows faster than the page: tags
/// nested thousands deep, and tags with thousands of attributes.
enum HTMLGuard {
  /// More than any page that a browser shows well.
  static let depthLimit = 2_000
  static let attributeLimit = 4_000

  /// Looks over the tags of a page without building anything.
  ///
  /// - Throws: `IntakeError` for a page beyond the limits.
  static func check(_ bytes: [UInt8]) throws(IntakeError) {
    var depth = 0
    var index = 0
    let count = bytes.count
    while index < count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let start = index
      index += 1
      guard index < count else { return }
      if bytes[index] == UInt8(ascii: "!"), bytes[start...].starts(with: "<!--".utf8) {
        index = find("-->", in: bytes, from: start + 4)
        continue
      }
      let closes = bytes[index] == UInt8(ascii: "/")
      if closes { index += 1 }
      let nameStart = index
      while index < count, bytes[index] | 0x20 &- 0x61 < 26 || bytes[index] &- 0x30 < 10 {
        index += 1
      }
      guard index > nameStart, bytes[nameStart] | 0x20 &- 0x61 < 26 else { continue }
      let name = String(decoding: bytes[nameStart..<min(index, nameStart + 12)], as: UTF8.self)
        .lowercased()
      let (end, gaps) = tagEnd(bytes, from: index)
      guard gaps <= attributeLimit else {
        throw IntakeError(
          "the tag at byte \(start) has more than \(attributeLimit) attributes",
          help: "save the article alone, or as plain text")
      }
      index = end
      if raw.contains(name), !closes {
        index = findClosing(name, in: bytes, from: index)
      } else if !unnested.contains(name) {
        depth = max(0, depth + (closes ? -1 : 1))
        guard depth <= depthLimit else {
          throw IntakeError(
            "tags are nested more than \(depthLimit) deep at byte \(start)",
            help: "save the article alone, or as plain text")
        }
      }
    }
  }

  /// The offset after a tag, and how often white space or a slash stands outside of values in it.
  private static func tagEnd(_ bytes: [UInt8], from start: Int) -> (end: Int, gaps: Int) {
    var index = start
    var gaps = 0
    var followsEqual = false
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: ">"): return (index, gaps)
      case UInt8(ascii: "="): followsEqual = true
      case 0x20, 0x09...0x0D, UInt8(ascii: "/"): gaps += 1
      case 0x22, 0x27:
        // Between quoted values no white space is needed.
        gaps += 1
        if followsEqual {
          while index < bytes.count, bytes[index] != byte { index += 1 }
          index += 1
        }
        followsEqual = false
      default: followsEqual = false
      }
    }
    return (bytes.count, gaps)
  }

  private static func find(_ mark: String, in bytes: [UInt8], from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index...].starts(with: mark) { return index + mark.count }
      index += 1
    }
    return bytes.count
  }

  private static func findClosing(_ name: String, in bytes: [UInt8], from start: Int) -> Int {
    let mark = Array(("</" + name).utf8)
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0],
        zip(bytes[index...], mark).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 })
      {
        return index
      }
      index += 1
    }
    return bytes.count
  }

  /// What stands in these is no markup.
  private static let raw: Set<String> = ["script", "style", "textarea", "title", "xmp"]
  /// Elements that are empty, or that end by themselves where the next one begins.
  private static let unnested: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "td", "th", "tr", "option", "optgroup", "thead", "tbody",
    "tfoot", "colgroup", "rt", "rp", "html", "head", "body", "script", "style", "textarea", "title",
    "a", "nobr",
  ]
}
