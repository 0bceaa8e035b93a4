/// The first two letters of some words, capitals made small: a quick look that says of most other words
/// that they are none of them.
///
/// Words that are equal but for their capitals and a genitive *'s* have the same letters here; the tests
/// hold every no against that.
struct WordStarts {
  /// For the last five bits of each first byte, those of the second bytes, as bits.
  private var seconds = InlineArray<32, UInt32>(repeating: 0)

  /// Adds the word in `range`.
  mutating func insert(_ bytes: [UInt8], _ range: Range<Int>) {
    seconds[Self.first(bytes, range)] |= Self.second(bytes, range)
  }

  /// Whether the word in `range` may be one of them; if not, it surely is not.
  func mayContain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    seconds[Self.first(bytes, range)] & Self.second(bytes, range) != 0
  }

  private static func first(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    Int(bytes[range.lowerBound] & 31)
  }

  private static func second(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    guard range.count > 1 else { return 1 }
    let byte = bytes[range.lowerBound + 1]
    // Straight or curly: what follows may be a genitive, which does not count.
    return byte == 0x27 || byte == 0xE2 ? 1 : 1 &<< UInt32(byte & 31)
  }
}
