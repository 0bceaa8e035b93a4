/// White space as layout sees it: also control characters and no-break spaces.
enum LayoutSpace {
  /// The length in bytes of the white space character at `index`; 0 if there is none.
  static func length(_ text: UnsafeBufferPointer<UInt8>, at index: Int, before end: Int) -> Int {
    let first = text[index]
    if first <= 0x20 || first == 0x7F { return 1 }
    if first < 0xC2 { return 0 }
    if index + 2 <= end, isSpace(first, text[index + 1]) { return 2 }
    return index + 3 <= end && isSpace(first, text[index + 1], text[index + 2]) ? 3 : 0
  }

  /// The length of the white space character that ends at `index`; 0 if there is none.
  static func lengthBackwards(_ text: UnsafeBufferPointer<UInt8>, from index: Int, after start: Int)
    -> Int
  {
    let last = text[index - 1]
    if last <= 0x20 || last == 0x7F { return 1 }
    if last < 0x80 { return 0 }
    if index - 2 >= start, isSpace(text[index - 2], last) { return 2 }
    return index - 3 >= start && isSpace(text[index - 3], text[index - 2], last) ? 3 : 0
  }

  /// The no-break space and the control character for a new line.
  private static func isSpace(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xC2 && (second == 0xA0 || second == 0x85)
  }

  /// The typographic spaces U+2000 to U+200A, U+202F and U+205F, line and paragraph separator, the
  /// wide space U+3000, and the invisible zero width space and byte order mark.
  private static func isSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      true
    default: false
    }
  }
}
