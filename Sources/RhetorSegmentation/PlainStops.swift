internal import RhetorText

/// Full stops that end a sentence by UAX #29 and about which no rule of ours has a doubt: a word or
/// a long number before, white space and a word with a capital behind. They are two of three, and
/// the rules would take twenty times as long to say the same.
struct PlainStops {
  let block: Range<Int>
  let tokens: [Token]
  let bytes: [UInt8]
  let suppressions: WordSet

  /// Whether the mark at `stop`, which is not the last token of the block, surely ends a sentence.
  func endsSentence(_ stop: Int) -> Bool {
    let mark = tokens[stop]
    let next = tokens[stop + 1].traits
    guard bytes[Int(mark.range.lower)] == UInt8(ascii: "."), mark.traits.contains(.joined),
      next.isSuperset(of: [.word, .initialCapital]),
      next.isDisjoint(with: [.joined, .innerCapital])
    else { return false }
    let before = tokens[stop - 1]
    if before.traits.contains(.number) { return before.range.count > 3 }
    guard before.traits.contains(.word), before.range.count > 1 else { return false }
    if isNumeral(before) { return false }
    guard let word = PackedWord(exactly: bytes, before.range.bytes) else { return false }
    return !word.holdsFullStop && !Abbreviation.lists(word.small) && !suppressions.contains(word)
  }

  /// Whether a word could be a Roman numeral, and so the mark of a list item.
  private func isNumeral(_ word: Token) -> Bool {
    switch bytes[Int(word.range.lower)] | 0x20 {
    case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"):
      bytes[word.range.bytes].allSatisfy { "ivx".utf8.contains($0 | 0x20) }
    default: false
    }
  }
}
