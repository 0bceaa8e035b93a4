internal import RhetorText

/// Turns a block of text into tokens; holds buffers that serve block after block.
struct Tokenizer {
  private var ends: [Int32] = []
  private var statuses: [Int32] = []
  private var folded: [UInt8] = []
  /// Tokens whose meaning depends on their neighbours, gathered while the block is read.
  private var context = TokenContext()

  /// Appends the tokens of one block, which must be the text that `icu` holds.
  mutating func append(
    block: Range<Int>, of bytes: [UInt8], vocabulary: Vocabulary, icu: ICUBoundary,
    to tokens: inout [Token]
  ) throws(SegmentationError) {
    try icu.wordEnds(into: &ends, statuses: &statuses)
    let start = tokens.count
    var lower = block.lowerBound
    var afterSpace = true
    context.reset()
    for index in ends.indices {
      let range = lower..<(block.lowerBound + Int(ends[index]))
      lower = range.upperBound
      var traits = TokenKind.of(bytes, range, status: statuses[index])
      var word = WordID.unknown
      if traits == .word {
        word = try identify(bytes, range, vocabulary, &traits)
        context.note(word: tokens.count, bytes, range)
      } else if traits == .number {
        folded.removeAll(keepingCapacity: true)
        try WordFolding.append(bytes, range, to: &folded)
        word = vocabulary.id(of: folded.span)
      } else if traits != .space {
        context.note(mark: tokens.count, first: bytes[range.lowerBound], traits)
      }
      if traits == .space {
        afterSpace = true
      } else {
        if !afterSpace { traits.insert(.joined) }
        afterSpace = false
      }
      tokens.append(Token(range: TextRange(range), word: word, traits: traits))
    }
    context.settle(&tokens, block: start..<tokens.count, bytes)
  }

  /// Looks a word up and adds its shape to `traits`.
  ///
  /// The full spelling goes first, so that a lexicon may hold `it's`; a word it does not hold is
  /// looked up without its genitive `'s`.
  private mutating func identify(
    _ bytes: [UInt8], _ range: Range<Int>, _ vocabulary: Vocabulary, _ traits: inout TokenTraits
  ) throws(SegmentationError) -> WordID {
    folded.removeAll(keepingCapacity: true)
    try WordFolding.append(bytes, range, to: &folded)
    var word = vocabulary.id(of: folded.span)
    var base = range
    if word == .unknown {
      let suffix = Genitive.suffix(of: folded)
      if suffix > 0 {
        folded.removeLast(suffix)
        word = vocabulary.id(of: folded.span)
        traits.insert(.possessive)
        base = range.lowerBound..<Self.apostrophe(bytes, range)
      }
    }
    traits.formUnion(WordShape.traits(of: bytes, base, folded: folded))
    return word
  }

  /// Where the apostrophe of a final `'s` begins, in whichever way it is written.
  private static func apostrophe(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var index = range.upperBound - 1
    while index > range.lowerBound, bytes[index] | 0x20 != UInt8(ascii: "s") { index -= 1 }
    index -= 1
    while index > range.lowerBound, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return max(index, range.lowerBound)
  }
}
