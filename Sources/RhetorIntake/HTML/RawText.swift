/// The content of elements in which no markup is seen, such as scripts.
struct RawText {
  private let bytes: [UInt8]
  private var index: Int

  private init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    index = start
  }

  /// The offset of the tag that ends the element, or of the end of the page.
  ///
  /// - Parameters:
  ///   - name: the element's name in lower case.
  ///   - start: the offset after the tag that begins it.
  static func end(of name: String, in bytes: [UInt8], from start: Int) -> Int {
    var text = RawText(bytes, from: start)
    return name == "script" ? text.endOfScript() : text.endOfElement(Array("</\(name)".utf8))
  }

  private mutating func endOfElement(_ closing: [UInt8]) -> Int {
    while index < bytes.count {
      if hasTag(closing) { return index }
      index += 1
    }
    return bytes.count
  }

  /// A script can hold `<!--`, and behind this a whole script, whose closing tag does not end it (HTML,
  /// “script data double escaped state”).
  private mutating func endOfScript() -> Int {
    enum State { case plain, escaped, doubled }
    let opening = Array("<script".utf8)
    let closing = Array("</script".utf8)
    var state = State.plain
    while index < bytes.count {
      switch state {
      case .plain where hasComment:
        // Its dashes may be those of `-->`.
        index += 1
        state = .escaped
      case .escaped where hasTag(opening): state = .doubled
      case .doubled where hasTag(closing): state = .escaped
      case .plain where hasTag(closing), .escaped where hasTag(closing): return index
      case .escaped where hasArrow, .doubled where hasArrow: state = .plain
      default: break
      }
      index += 1
    }
    return bytes.count
  }

  private var hasArrow: Bool {
    bytes[index] == UInt8(ascii: "-") && bytes[index...].starts(with: "-->".utf8)
  }

  private var hasComment: Bool {
    bytes[index] == UInt8(ascii: "<") && bytes[index...].starts(with: "<!--".utf8)
  }

  /// Whether a tag stands here, in letters of any case, and ends here or has attributes.
  private func hasTag(_ tag: [UInt8]) -> Bool {
    guard bytes[index] == tag[0], index + tag.count < bytes.count,
      zip(bytes[index...], tag).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 })
    else { return false }
    return [0x20, 0x09, 0x0A, 0x0C, 0x0D, 0x2F, 0x3E].contains(bytes[index + tag.count])
  }
}
