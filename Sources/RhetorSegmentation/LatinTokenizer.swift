internal import CBytes
internal import RhetorText

/// Turns a block of which `LatinText` owns every character into tokens, in one pass.
///
/// The plain twin is `Tokenizer`, with ICU's words; the tokens are the same. Most words are ASCII
/// letters alone: those, spaces and commas are the business of `ctokens_read`. Words with anything
/// else in them are delimited by the rules of UAX #29 and then read as `Tokenizer` reads them.
struct LatinTokenizer {
  private var reader = WordReader()
  private var context = TokenContext()
  /// The marks after which a sentence might end, of the block that was read last.
  private(set) var stops: [Int] = []
  /// The tokens of one block while they are made; a block never has more tokens than bytes.
  private var made: [Token] = []

  /// Appends the tokens of one block; answers whether all its characters are owned. If not, nothing
  /// is appended.
  mutating func append(
    block: Range<Int>, of bytes: [UInt8], vocabulary: Vocabulary, to tokens: inout [Token]
  ) throws(SegmentationError) -> Bool {
    if made.count < block.count {
      made = Array(
        repeating: Token(range: TextRange(0..<0), word: .unknown, traits: []),
        count: block.count + block.count / 2)
    }
    context.reset()
    stops.removeAll(keepingCapacity: true)
    let start = tokens.count
    // The buffer leaves the tokenizer while it is written, so that neither waits for the other.
    var made = made
    self.made = []
    defer { self.made = made }
    let count = try vocabulary.withTables {
      (slots, starts, pool) throws(SegmentationError) -> Int? in
      let words = cbytes_words(
        slots: slots.baseAddress, mask: UInt64(slots.count - 1), starts: starts.baseAddress,
        pool: pool.baseAddress)
      return try bytes.withUnsafeBufferPointer { text throws(SegmentationError) -> Int? in
        try made.withUnsafeMutableBufferPointer { made throws(SegmentationError) -> Int? in
          let simple = ctokens_source(
            text: text.baseAddress, readable: Int64(text.count), words: words,
            traits: Self.traits)
          return try read(
            block, Source(simple: simple, bytes: bytes, vocabulary: vocabulary), first: start,
            into: made)
        }
      }
    }
    guard let count else { return false }
    tokens += made[..<count]
    context.settle(&tokens, block: start..<tokens.count, bytes)
    return true
  }

  private struct Source {
    let simple: ctokens_source
    let bytes: [UInt8]
    let vocabulary: Vocabulary
  }

  /// The traits that simple tokens get, as numbers.
  private static let traits = ctokens_traits(
    word: TokenTraits.word.rawValue, space: TokenTraits.space.rawValue,
    comma: TokenKind.mark(0x2C).rawValue, joined: TokenTraits.joined.rawValue,
    initial_capital: TokenTraits.initialCapital.rawValue,
    inner_capital: TokenTraits.innerCapital.rawValue,
    all_capitals: TokenTraits.allCapitals.rawValue, ends_s: TokenTraits.endsS.rawValue,
    ends_ed: TokenTraits.endsEd.rawValue, ends_ly: TokenTraits.endsLy.rawValue,
    ends_ing: TokenTraits.endsIng.rawValue)

  /// - Returns: how many tokens were made; nil when a character is not owned.
  private mutating func read(
    _ block: Range<Int>, _ source: Source, first: Int, into made: UnsafeMutableBufferPointer<Token>
  ) throws(SegmentationError) -> Int? {
    guard let base = source.simple.text, let room = made.baseAddress else { return 0 }
    let end = block.upperBound
    var simple = source.simple
    // A token is laid out as C has it: four numbers of 32 bits.
    let tokens = UnsafeMutableRawPointer(room).assumingMemoryBound(to: ctokens_token.self)
    var place = ctokens_place(at: Int64(block.lowerBound), count: 0, joined: 0)
    while true {
      place = ctokens_read(&simple, place, Int64(end), tokens)
      var at = Int(place.at)
      if at == end { return Int(place.count) }
      let count = Int(place.count)
      let byte = base[at]
      let lower = at
      var traits: TokenTraits
      var id = WordID.unknown
      guard let (scalar, length) = Self.scalar(base, at, end) else { return nil }
      switch LatinText.wordClass(scalar) {
      case .foreign: return nil
      case .letter, .digit, .joiner:
        guard let piece = Self.word(base, at, end) else { return nil }
        at = piece.end
        if piece.holdsLetter {
          let read = try reader.word(source.bytes, lower..<at, source.vocabulary)
          (id, traits) = (read.id, read.traits)
          if read.holdsMark { context.note(address: first &+ count) }
        } else {
          // `_` and `@` without a letter are rare and have rules of their own.
          guard piece.isNumber else { return nil }
          traits = .number
          id = try reader.number(source.bytes, lower..<at, source.vocabulary)
        }
      default:
        at &+= length
        if scalar == 0x0D, at < end, base[at] == 0x0A { at &+= 1 }
        traits = TokenKind.mark(scalar)
        if traits == .number {
          id = try reader.number(source.bytes, lower..<at, source.vocabulary)
        } else if traits != .space {
          context.note(mark: first &+ count, first: byte, traits)
          if traits.contains(.terminator) { stops.append(first &+ count) }
        }
      }
      if traits == .space {
        place.joined = 0
      } else {
        traits.formUnion(TokenTraits(rawValue: place.joined))
        place.joined = TokenTraits.joined.rawValue
      }
      made[count] = Token(range: TextRange(lower..<at), word: id, traits: traits)
      place.count += 1
      place.at = Int64(at)
    }
  }

  /// The character at `index` and its length; nil when it does not end before `end`.
  @inline(__always)
  private static func scalar(
    _ base: UnsafePointer<UInt8>, _ index: Int, _ end: Int
  ) -> (UInt32, Int)? {
    let lead = UInt32(base[index])
    if lead < 0x80 { return (lead, 1) }
    if lead < 0xE0 {
      guard index &+ 2 <= end else { return nil }
      return ((lead & 0x1F) << 6 | UInt32(base[index &+ 1]) & 0x3F, 2)
    }
    // Longer characters are not owned.
    guard lead < 0xF0, index &+ 3 <= end else { return nil }
    return (
      (lead & 0x0F) << 12 | (UInt32(base[index &+ 1]) & 0x3F) << 6
        | UInt32(base[index &+ 2]) & 0x3F, 3
    )
  }

  /// A word or number as UAX #29 delimits it.
  private struct Piece {
    var end: Int
    /// Whether there is a letter in it, `@` not counted.
    var holdsLetter = false
    /// Whether there is nothing but digits and what joins them.
    var isNumber = true
  }

  /// The word or number that begins at `start`; nil when a character is not owned.
  private static func word(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> Piece? {
    var piece = Piece(end: start)
    var last = LatinText.WordClass.other
    while piece.end < end {
      guard let (scalar, length) = scalar(base, piece.end, end) else { return nil }
      let kind = LatinText.wordClass(scalar)
      switch kind {
      case .foreign: return nil
      case .letter, .digit, .joiner:
        if kind != .digit { piece.isNumber = false }
        if kind == .letter, scalar != 0x40 { piece.holdsLetter = true }
        last = kind
        piece.end &+= length
      case .between, .betweenLetters, .betweenDigits:
        // WB6, WB7, WB11 and WB12: it joins when the same kind stands on both sides.
        let joins =
          last == .letter && kind != .betweenDigits || last == .digit && kind != .betweenLetters
        guard joins, piece.end &+ length < end else { return piece }
        guard let (next, _) = self.scalar(base, piece.end &+ length, end) else { return nil }
        let after = LatinText.wordClass(next)
        if after == .foreign { return nil }
        guard after == last else { return piece }
        piece.end &+= length
      case .other: return piece
      }
    }
    return piece
  }
}
