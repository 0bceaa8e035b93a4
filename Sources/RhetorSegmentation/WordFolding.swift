internal import RhetorText

/// The one spelling under which a word is looked up.
///
/// Folding makes letters lower case (the Unicode Standard's full case folding, so that `ﬁ` becomes
/// `fi` and `ß` becomes `ss`), composes them (NFC), writes every apostrophe as `'`, and drops what
/// cannot be seen: soft hyphens, joiners, word joiners and byte order marks.
public enum WordFolding {
  /// The folded form of `word`.
  public static func fold(_ word: String) throws(SegmentationError) -> String {
    let bytes = Array(word.utf8)
    var folded: [UInt8] = []
    try append(bytes, 0..<bytes.count, to: &folded)
    return String(decoding: folded, as: UTF8.self)
  }

  /// The folded words and numbers of a phrase, divided exactly as text is.
  ///
  /// `far-right` and `far right` are both `["far", "right"]`: hyphens, spaces and all other marks
  /// are dropped. A genitive stays part of its word.
  public static func words(in phrase: String) throws(SegmentationError) -> [String] {
    let bytes = Array(phrase.utf8)
    var words: [String] = []
    var ends: [Int32] = []
    var statuses: [Int32] = []
    try ICUWorkers.english.withWorker { icu throws(SegmentationError) in
      try icu.setText(bytes, 0..<bytes.count)
      try icu.wordEnds(into: &ends, statuses: &statuses)
    }
    var lower = 0
    for index in ends.indices {
      let range = lower..<Int(ends[index])
      lower = range.upperBound
      let kind = TokenKind.of(bytes, range, status: statuses[index])
      guard kind == .word || kind == .number else { continue }
      var folded: [UInt8] = []
      try append(bytes, range, to: &folded)
      words.append(String(decoding: folded, as: UTF8.self))
    }
    return words
  }

  /// Appends the folded form of the UTF-8 in `range`.
  static func append(
    _ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]
  ) throws(SegmentationError) {
    let mark = output.count
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        output.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        index += 1
      } else if byte == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
        output.append(0x27)
        index += 3
      } else {
        output.removeLast(output.count - mark)
        return try appendBeyondASCII(bytes, range, to: &output)
      }
    }
  }

  private static func appendBeyondASCII(
    _ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]
  ) throws(SegmentationError) {
    var visible: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = UTF8Scalar.decode(bytes, at: index)
      switch scalar {
      case 0x2019, 0x02BC, 0xFF07:
        visible.append(0x27)
      case 0x00AD, 0x200B...0x200D, 0x2060, 0xFEFF:
        break
      default:
        visible += bytes[index..<index + length]
      }
      index += length
    }
    try ICUBoundary.appendFolded(visible, 0..<visible.count, to: &output)
  }
}
