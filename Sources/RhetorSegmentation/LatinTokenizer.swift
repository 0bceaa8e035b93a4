internal import CBytes
internal import RhetorText

/// Turns a block of which `LatinText` owns every character into tokens.
///
/// The plain twin is `Tokenizer`, with ICU's words; the tokens are the same. `ctokens_read` finds where
/// words begin and end, and knows all about words of ASCII letters, and about numbers and marks of
/// ASCII. The rest is read here as `Tokenizer` reads it.
struct LatinTokenizer {
  private var reader = WordReader()
  private(set) var context = TokenContext()
  private let room = LatinRoom(forBlocksOf: 2000)
  private var stopCount = 0

  /// The marks after which a sentence might end, of the block that was read last, in order and counted
  /// from its first token; good until the next block is read.
  var stops: UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: room.stops, count: stopCount)
  }

  /// How much room the tokens of a block of `length` bytes may need.
  static func mostTokens(in length: Int) -> Int { length + 1 }

  /// Appends the tokens of one block of the text in `source`, which is that of `bytes`, white space
  /// left out; answers whether all its characters are owned. If not, nothing is appended.
  mutating func append(
    block: Range<Int>, of bytes: [UInt8], _ source: inout ctokens_source, vocabulary: Vocabulary,
    to tokens: inout [Token]
  ) throws(SegmentationError) -> Bool {
    room.reserve(block.count)
    let start = tokens.count
    let counts = Self.read(block, &source, in: room, to: &tokens)
    guard counts.tokens >= 0 else { return false }
    stopCount = Int(counts.stops)
    for number in 0..<Int(counts.others) {
      let index = start &+ Int(room.others[number])
      let bounds = tokens[index]
      if bounds.traits.contains(.punctuation) {
        context.note(mark: index, first: bytes[Int(bounds.range.lower)], bounds.traits)
        continue
      }
      guard let token = try read(bounds, bytes, vocabulary, number: index, start: start)
      else {
        tokens.removeLast(tokens.count - start)
        context.reset()
        return false
      }
      tokens[index] = token
    }
    if stopCount > Int(counts.stops) {
      var all = UnsafeMutableBufferPointer(start: room.stops, count: stopCount)
      all.sort()
    }
    context.settle(&tokens, block: start..<tokens.count, bytes)
    return true
  }

  /// Appends the tokens of a block, and writes into `room` which of them are not simple; -1 tokens when
  /// a character is not owned. They are written where they will stay: to copy them took a fiftieth of
  /// the time of all words and sentences.
  private static func read(
    _ block: Range<Int>, _ source: inout ctokens_source, in room: LatinRoom,
    to tokens: inout [Token]
  ) -> ctokens_counts {
    var counts = ctokens_counts()
    tokens.append(addingCapacity: mostTokens(in: block.count)) { added in
      added.withUnsafeMutableBufferPointer { added, count in
        // A token is laid out as C has it: four numbers of 32 bits.
        counts = added.withMemoryRebound(to: ctokens_token.self) {
          ctokens_read(
            &source, Int64(block.lowerBound), Int64(block.upperBound), $0.baseAddress,
            room.others, room.stops)
        }
        count = Int(max(0, counts.tokens))
      }
    }
    return counts
  }

  /// The token as it is, when only its bounds and `joined` are known; nil when ICU must say.
  private mutating func read(
    _ token: Token, _ bytes: [UInt8], _ vocabulary: Vocabulary, number: Int, start: Int
  ) throws(SegmentationError) -> Token? {
    let range = token.range.bytes
    let (scalar, _) = UTF8Scalar.decode(bytes, at: range.lowerBound)
    var traits: TokenTraits
    var id = WordID.unknown
    switch LatinText.wordClass(scalar) {
    case .letter, .digit, .joiner:
      let (holdsLetter, isNumber) = Self.content(bytes, range)
      if holdsLetter {
        let read = try reader.word(bytes, range, vocabulary)
        (id, traits) = (read.id, read.traits)
        if read.holdsMark { context.note(address: number) }
      } else {
        // `_` and `@` without a letter are rare and have rules of their own.
        guard isNumber else { return nil }
        traits = .number
        id = try reader.number(bytes, range, vocabulary)
      }
    default:
      traits = TokenKind.mark(scalar)
      if traits == .number {
        id = try reader.number(bytes, range, vocabulary)
      } else {
        context.note(mark: number, first: bytes[range.lowerBound], traits)
        if traits.contains(.terminator) {
          room.stops[stopCount] = UInt32(number - start)
          stopCount += 1
        }
      }
    }
    return Token(range: token.range, word: id, traits: traits.union(token.traits))
  }

  /// Whether there is a letter in a word, `@` not counted, and whether there is nothing but digits
  /// and what joins them.
  private static func content(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> (holdsLetter: Bool, isNumber: Bool) {
    var isNumber = true
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = UTF8Scalar.decode(bytes, at: index)
      switch LatinText.wordClass(scalar) {
      case .letter where scalar != 0x40: return (true, false)
      case .letter, .joiner: isNumber = false
      default: break
      }
      index += length
    }
    return (false, isNumber)
  }
}
