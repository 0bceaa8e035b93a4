/// Where the words and sentences of a document begin by UAX #29, as ICU has it for English: what
/// division is built on, before anything is known of a word.
///
/// Blocks are divided one by one, and line breaks inside them are spaces to the rules for sentences.
public struct TextBoundaries: Hashable, Sendable {
  /// For each byte, lowest bits first, whether a word, a mark or a piece of white space begins with
  /// it; one bit more for the end of the text.
  public let words: [UInt64]
  /// The first byte of each sentence.
  public let sentences: [UInt32]

  /// Whether a word, a mark or a piece of white space begins with a byte.
  public func beginsWord(at offset: Int) -> Bool {
    words[offset / 64] >> UInt64(offset % 64) & 1 == 1
  }
}
