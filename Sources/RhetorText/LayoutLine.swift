internal import CBytes

/// One line of plain text that is not blank, and what can be seen of it at once.
///
/// What only few lines can be (captions, list items, credits) is asked of the lines alone that begin
/// so; with the ends of lines found by masks, laying out went from 18 to 8 instructions for each byte
/// of wire copy.
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

  /// Gives the lines of a text one after another to `body`, and nil for each that is blank.
  static func read(_ bytes: [UInt8], _ body: (LayoutLine?) -> Void) {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    bytes.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      withUnsafeTemporaryAllocation(of: clines_line.self, capacity: 64) { lines in
        var next: Int64 = isMarked ? 3 : 0
        var slash = -1
        while next < text.count {
          let count = clines_find(base, Int64(text.count), next, lines.baseAddress, 64, &next)
          for line in lines[..<Int(count)] {
            body(line.lower == line.upper ? nil : LayoutLine(text, line, nextSlash: &slash))
          }
        }
      }
    }
  }

  /// Looks at a line, which has at least one byte; nil if it is blank.
  ///
  /// - Parameter slash: a place before which no `/` stands from the last line on.
  private init?(
    _ text: UnsafeBufferPointer<UInt8>, _ line: clines_line, nextSlash slash: inout Int
  ) {
    var lower = Int(line.lower)
    var upper = Int(line.upper)
    var indent = 0
    // Nearly all lines begin and end with a visible character of ASCII.
    if text[lower] &- 0x21 >= 0x5E {
      while lower < upper {
        let space = LayoutSpace.length(text, at: lower, before: upper)
        if space == 0 { break }
        indent = text[lower] == 0x09 ? indent / 4 * 4 + 4 : indent + 1
        lower += space
      }
      if lower == upper { return nil }
    }
    if text[upper - 1] &- 0x21 >= 0x5E {
      while lower < upper {
        let space = LayoutSpace.lengthBackwards(text, from: upper, after: lower)
        if space == 0 { break }
        upper -= space
      }
      if lower == upper { return nil }
    }
    let range = lower..<upper
    let first = text[lower]
    self.range = range
    self.indent = indent
    let wordEnd = Self.wordEnd(text, range)
    let isASCII = line.has_high == 0
    end = indent + (isASCII ? range.count : Self.scalars(text, range))
    firstWordWidth = isASCII ? wordEnd - lower : Self.scalars(text, lower..<wordEnd)
    quoteDepth = first == UInt8(ascii: ">") ? Self.quoteDepth(text, range) : 0
    beginsSmall = first &- 0x61 < 26
    isItem = LayoutWords.isListItem(text, range)
    if slash < lower { slash = LayoutWords.slash(text, lower..<text.count) }
    isApart =
      LayoutWords.isCaption(text, range) || LayoutWords.isCredit(text, range)
      || slash < upper && LayoutWords.holdsPostLink(text, range)
    // Most lines end with a word, a comma or a full stop.
    let last = text[upper - 1]
    if (last | 0x20) &- 0x61 < 26 || last == UInt8(ascii: ",") {
      ending = .open
    } else {
      ending = last == UInt8(ascii: ".") ? .sentence : Self.ending(text, range)
    }
  }

  /// Where the first word ends: at white space, or with the line.
  private static func wordEnd(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    var end = range.lowerBound
    while end < range.upperBound, end + 8 <= bytes.count {
      let eight = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self))
      // The highest bit of each byte that is more than a space: of seven bits, or by the eighth.
      let visible = ((eight | Self.highest) &- 0x2121_2121_2121_2121) | eight
      let spaces = ~visible & Self.highest
      if spaces != 0 { return min(end + spaces.trailingZeroBitCount / 8, range.upperBound) }
      end += 8
    }
    while end < range.upperBound, text[end] > 0x20 { end += 1 }
    return min(end, range.upperBound)
  }

  private static let highest: UInt64 = 0x8080_8080_8080_8080

  private static func scalars(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard let base = text.baseAddress else { return 0 }
    return Int(cbytes_scalars(base + range.lowerBound, Int64(range.count)))
  }

  private static func quoteDepth(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var depth = 0
    for byte in text[range] {
      if byte == UInt8(ascii: ">") { depth += 1 } else if byte != 0x20 { break }
    }
    return depth
  }

  private static func ending(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Ending {
    var upper = range.upperBound
    while upper > range.lowerBound {
      switch text[upper - 1] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return .sentence
      case UInt8(ascii: ":"), UInt8(ascii: ";"): return .colon
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): upper -= 1
      case 0..<0x80: return .open
      default:
        // An ellipsis, and curly quotation marks around what might end a sentence.
        let rest = text[range.lowerBound..<upper]
        if rest.hasSuffix("…") { return .sentence }
        guard rest.hasSuffix("”") || rest.hasSuffix("’") || rest.hasSuffix("»")
        else { return .open }
        upper -= rest.last == 0xBB ? 2 : 3
      }
    }
    return .open
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate func hasSuffix(_ other: StaticString) -> Bool {
    let count = other.utf8CodeUnitCount
    return suffix(count).elementsEqual(UnsafeBufferPointer(start: other.utf8Start, count: count))
  }
}
