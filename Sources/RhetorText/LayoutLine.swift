internal import CBytes

/// One line of plain text that is not blank, and what can be seen of it at once.
struct LayoutLine {
  /// How a line ends.
  enum Ending {
    /// With a mark that ends a sentence, perhaps inside closing quotation marks or brackets.
    case sentence
    /// With a colon or semicolon.
    case colon
    /// With anything else.
    case open
  }

  /// The bytes without the white space around them.
  let range: Range<Int>
  /// Whether a blank line, or nothing, stands before this one.
  let followsBlank: Bool
  /// How many columns of white space stand before the text; a tab reaches the next multiple of 4.
  let indent: Int
  /// The column, counted in scalars from 0, just past the text.
  let end: Int
  /// How many columns the first word takes.
  let firstWordWidth: Int
  /// How many `>` the line begins with.
  let quoteDepth: Int
  /// Whether the line begins with the mark of a list item: `-`, `*`, `•` or `1.`
  let isItem: Bool
  /// Whether the line is a caption or a credit line, or holds a post's link.
  let isApart: Bool
  let ending: Ending
  /// Whether the first character is a small letter.
  let beginsSmall: Bool

  /// All lines of a text that are not blank.
  static func lines(of bytes: [UInt8]) -> [LayoutLine] {
    var lines: [LayoutLine] = []
    lines.reserveCapacity(bytes.count / 64 + 4)
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var followsBlank = true
    while start < bytes.count {
      let seen = bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return cbytes_line() }
        return cbytes_read_line(base + start, Int64(buffer.count - start))
      }
      let end = start + Int(seen.length)
      if let line = LayoutLine(bytes, start..<end, seen, followsBlank: followsBlank) {
        lines.append(line)
        followsBlank = false
      } else {
        followsBlank = true
      }
      start = end + 1
      if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { start += 1 }
    }
    return lines
  }

  private init?(
    _ bytes: [UInt8], _ line: Range<Int>, _ seen: cbytes_line, followsBlank: Bool
  ) {
    var lower = line.lowerBound
    var upper = line.upperBound
    var indent = 0
    while lower < upper {
      let space = LayoutSpace.length(bytes, at: lower, before: upper)
      if space == 0 { break }
      indent = bytes[lower] == 0x09 ? indent / 4 * 4 + 4 : indent + 1
      lower += space
    }
    while lower < upper {
      let space = LayoutSpace.lengthBackwards(bytes, from: upper, after: lower)
      if space == 0 { break }
      upper -= space
    }
    if lower == upper { return nil }
    range = lower..<upper
    self.followsBlank = followsBlank
    self.indent = indent
    var wordEnd = lower
    while wordEnd < upper, bytes[wordEnd] > 0x20 { wordEnd += 1 }
    let isASCII = seen.has_high == 0
    end = indent + (isASCII ? upper - lower : Self.scalars(bytes, lower..<upper))
    firstWordWidth = isASCII ? wordEnd - lower : Self.scalars(bytes, lower..<wordEnd)
    var depth = 0
    var index = lower
    while index < upper {
      if bytes[index] == UInt8(ascii: ">") { depth += 1 } else if bytes[index] != 0x20 { break }
      index += 1
    }
    quoteDepth = depth
    beginsSmall = bytes[lower] &- 0x61 < 26
    isItem = LayoutWords.isListItem(bytes, range)
    isApart =
      LayoutWords.isCaption(bytes, range, hasColon: seen.has_colon != 0)
      || LayoutWords.isCredit(bytes, range)
      || seen.has_slash != 0 && LayoutWords.holdsPostLink(bytes, range)
    ending = Self.ending(bytes, range)
  }

  private static func scalars(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return Int(cbytes_scalars(base + range.lowerBound, Int64(range.count)))
    }
  }

  private static func ending(_ bytes: [UInt8], _ range: Range<Int>) -> Ending {
    var upper = range.upperBound
    while upper > range.lowerBound {
      switch bytes[upper - 1] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return .sentence
      case UInt8(ascii: ":"), UInt8(ascii: ";"): return .colon
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): upper -= 1
      case 0..<0x80: return .open
      default:
        // An ellipsis, and curly quotation marks around what might end a sentence.
        let rest = bytes[range.lowerBound..<upper]
        if rest.hasSuffix("…".utf8) { return .sentence }
        guard rest.hasSuffix("”".utf8) || rest.hasSuffix("’".utf8) || rest.hasSuffix("»".utf8)
        else { return .open }
        upper -= rest.last == 0xBB ? 2 : 3
      }
    }
    return .open
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ other: String.UTF8View) -> Bool {
    suffix(other.count).elementsEqual(other)
  }
}
