internal import CBytes
internal import RhetorText

/// Turns a block of which `LatinText` owns every character into tokens.
///
/// The plain twin is `Tokenizer`, with ICU's words; the tokens are the same. `cboundaries_find` says
/// where words begin and end, `ctokens_read` makes tokens of that and knows all about words of ASCII
/// letters, numbers of digits and most marks. The rest is read here as `Tokenizer` reads it.
struct LatinTokenizer {
  private var reader = WordReader()
  private(set) var context = TokenContext()
  private let room = LatinRoom()
  /// The marks after which a sentence might end, of the block that was read last.
  private(set) var stops: [Int] = []

  /// Appends the tokens of one block, white space left out; answers whether all its characters are
  /// owned. If not, nothing is appended.
  mutating func append(
    block: Range<Int>, of bytes: [UInt8], vocabulary: Vocabulary, to tokens: inout [Token]
  ) throws(SegmentationError) -> Bool {
    room.reserve(block.count)
    guard let counts = divide(block, of: bytes, vocabulary) else { return false }
    context.reset()
    stops.removeAll(keepingCapacity: true)
    let start = tokens.count
    for number in 0..<Int(counts.others) {
      let index = Int(room.others[number])
      if room.tokens[index].traits.contains(.terminator) {
        stops.append(start &+ index)
        continue
      }
      guard
        let read = try read(room.tokens[index], bytes, vocabulary, number: start &+ index)
      else { return false }
      room.tokens[index] = read
    }
    tokens += UnsafeBufferPointer(start: room.tokens, count: Int(counts.tokens))
    context.settle(&tokens, block: start..<tokens.count, bytes)
    return true
  }

  /// Makes the tokens in `room`; nil when a character is not owned.
  private func divide(
    _ block: Range<Int>, of bytes: [UInt8], _ vocabulary: Vocabulary
  ) -> ctokens_counts? {
    bytes.withUnsafeBufferPointer { text in
      let (lower, upper) = (Int64(block.lowerBound), Int64(block.upperBound))
      guard cboundaries_find(text.baseAddress, Int64(text.count), lower, upper, room.bits) != 0
      else { return nil }
      return vocabulary.withTables { slots, starts, pool in
        Self.marks.withUnsafeBufferPointer { marks in
          var source = ctokens_source(
            text: text.baseAddress, readable: Int64(text.count),
            words: cbytes_words(
              slots: slots.baseAddress, mask: UInt64(slots.count - 1), starts: starts.baseAddress,
              pool: pool.baseAddress),
            marks: marks.baseAddress)
          // A token is laid out as C has it: four numbers of 32 bits.
          return room.tokens.withMemoryRebound(to: ctokens_token.self, capacity: block.count) {
            ctokens_read(&source, lower, upper, room.bits, $0, room.others)
          }
        }
      }
    }
  }

  /// The token as it is, when only its bounds and `joined` are known; nil when ICU must say.
  private mutating func read(
    _ token: Token, _ bytes: [UInt8], _ vocabulary: Vocabulary, number: Int
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
        if traits.contains(.terminator) { stops.append(number) }
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

  /// The traits of marks of one byte that no neighbour changes.
  private static let marks = (0..<256 as Range<UInt32>).map { byte in
    byte < 0x80 && LatinText.stands(alone: byte) ? TokenKind.mark(byte).rawValue : 0
  }
}
