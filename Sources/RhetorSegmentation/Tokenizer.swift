internal import RhetorText

/// Turns a block of text into tokens; holds buffers that serve block after block.
struct Tokenizer {
  private var ends: [Int32] = []
  private var statuses: [Int32] = []
  private var reader = WordReader()
  /// Tokens whose meaning depends on their neighbours, gathered while the block is read.
  private(set) var context = TokenContext()

  /// The white space of the block that was read last.
  private(set) var spaces: [Token] = []

  /// Appends the tokens of one block, which must be the text that `icu` holds, without its white
  /// space.
  mutating func append(
    block: Range<Int>, of bytes: [UInt8], vocabulary: Vocabulary, icu: ICUBoundary,
    to tokens: inout [Token]
  ) throws(SegmentationError) {
    try icu.wordEnds(into: &ends, statuses: &statuses)
    let start = tokens.count
    var lower = block.lowerBound
    var afterSpace = true
    spaces.removeAll(keepingCapacity: true)
    for index in ends.indices {
      let range = lower..<(block.lowerBound + Int(ends[index]))
      lower = range.upperBound
      var traits = TokenKind.of(bytes, range, status: statuses[index])
      var word = WordID.unknown
      if traits == .word {
        let read = try reader.word(bytes, range, vocabulary)
        word = read.id
        traits = read.traits
        if read.holdsMark { context.note(address: tokens.count) }
      } else if traits == .number {
        word = try reader.number(bytes, range, vocabulary)
      } else if traits == .space {
        spaces.append(Token(range: TextRange(range), word: word, traits: traits))
        afterSpace = true
        continue
      } else {
        context.note(mark: tokens.count, first: bytes[range.lowerBound], traits)
      }
      if !afterSpace { traits.insert(.joined) }
      afterSpace = false
      tokens.append(Token(range: TextRange(range), word: word, traits: traits))
    }
    context.settle(&tokens, block: start..<tokens.count, bytes)
  }
}
