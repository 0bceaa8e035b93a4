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
    var open: [String: Int] = [:]
    var index = 0
    var foreign = ForeignContent()
    var isInSelect = false
    let count = bytes.count
    while index < count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let start = index
      index += 1
      guard index < count else { return }
      if bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "?") {
        index = try declarationEnd(bytes, from: start, isForeign: foreign.mayHold)
        continue
      }
      let closes = bytes[index] == UInt8(ascii: "/")
      if closes { index += 1 }
      let nameStart = index
      guard index < count, bytes[index] | 0x20 &- 0x61 < 26 else {
        // Behind `</`, anything but a letter begins a comment that ends with its tag.
        if closes { index = find(">", in: bytes, from: nameStart) }
        continue
      }
      while index < count, ![0x20, 0x09, 0x0A, 0x0C, 0x0D, 0x2F, 0x3E].contains(bytes[index]) {
        index += 1
      }
      let name = String(
        decoding: bytes[nameStart..<index].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
      let tail = TagTail(bytes, from: index)
      guard tail.attributes <= attributeLimit else {
        throw IntakeError(
          "the tag at byte \(start) has more than \(attributeLimit) attributes",
          help: "save the article alone, or as plain text")
      }
      index = tail.end
      let isEmpty = foreign.take(name, closes: closes, isEmpty: tail.isEmpty)
      if name == "select" { isInSelect = !closes }
      // A list of choices takes no notice of these but for scripts, so that they do not begin raw text
      // either.
      if raw.contains(name), !closes, !foreign.mayHold, !isInSelect || name == "script" {
        index = RawText.end(of: name, in: bytes, from: index)
      } else if !isEmpty,
        !(foreign.mayHold ? ForeignContent.unnested : unnested).contains(name)
      {
        if closes {
          // What closes nothing does not make the page shallower.
          guard let count = open[name], count > 0 else { continue }
          open[name] = count - 1
        } else {
          open[name, default: 0] += 1
        }
        depth += closes ? -1 : 1
        guard depth <= depthLimit else {
          throw IntakeError(
            "tags are nested more than \(depthLimit) deep at byte \(start)",
            help: "save the article alone, or as plain text")
        }
      }
    }
  }

  /// The offset after a comment, or after what begins with `<!` or `<?` otherwise.
  ///
  /// - Throws: `IntakeError` for markup in a CDATA section, which is text in a drawing and markup
  ///   elsewhere.
  private static func declarationEnd(
    _ bytes: [UInt8], from start: Int, isForeign: Bool
  ) throws(IntakeError) -> Int {
    let text = bytes[start...]
    if text.starts(with: "<!--".utf8) {
      // `<!-->` and `<!--->` are whole comments.
      if text.dropFirst(4).starts(with: ">".utf8) { return start + 5 }
      if text.dropFirst(4).starts(with: "->".utf8) { return start + 6 }
      return commentEnd(bytes, from: start + 4)
    }
    guard isForeign, text.starts(with: "<![CDATA[".utf8) else {
      return find(">", in: bytes, from: start + 2)
    }
    let end = find("]]>", in: bytes, from: start + 9)
    guard !bytes[(start + 9)..<end].contains(UInt8(ascii: "<")) else {
      throw IntakeError(
        "a CDATA section with markup stands within a drawing at byte \(start)",
        help: "save the article alone, or as plain text")
    }
    return end
  }

  /// Comments end with `-->` or, by mistake, with `--!>`.
  private static func commentEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "-") {
        let rest = bytes[index...]
        if rest.starts(with: "-->".utf8) { return index + 3 }
        if rest.starts(with: "--!>".utf8) { return index + 4 }
      }
      index += 1
    }
    return bytes.count
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

  /// What stands in these is no markup.
  private static let raw: Set<String> = ["script", "style", "textarea", "title", "xmp"]
  /// Elements that are empty, or that end by themselves where the next one begins.
  private static let unnested: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "td", "th", "tr", "option", "optgroup", "thead", "tbody",
    "tfoot", "colgroup", "html", "head", "body", "script", "style", "textarea", "title", "a",
    "nobr",
  ]
}
