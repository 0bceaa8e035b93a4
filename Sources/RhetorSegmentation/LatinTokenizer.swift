internal import CBytes
internal import RhetorText

/// Turns a block of which `LatinText` owns every character into tokens, in one pass.
///
/// The plain twin is `Tokenizer`, with ICU's words; the tokens are the same. Most words are ASCII
/// letters alone: those are measured, folded and looked up 16 bytes at a time. Words with anything
/// else in them are delimited by the rules of UAX #29 and then read as `Tokenizer` reads them. On
/// news text this takes 11 ns a byte where ICU and the reading of its words took 26.
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
          try read(
            block, Source(text: text, bytes: bytes, words: words, vocabulary: vocabulary),
            first: start, into: made)
        }
      }
    }
    guard let count else { return false }
    tokens += made[..<count]
    context.settle(&tokens, block: start..<tokens.count, bytes)
    return true
  }

  private struct Source {
    let text: UnsafeBufferPointer<UInt8>
    let bytes: [UInt8]
    let words: cbytes_words
    let vocabulary: Vocabulary
  }

  /// - Returns: how many tokens were made; nil when a character is not owned.
  private mutating func read(
    _ block: Range<Int>, _ source: Source, first: Int, into made: UnsafeMutableBufferPointer<Token>
  ) throws(SegmentationError) -> Int? {
    guard let base = source.text.baseAddress else { return 0 }
    let end = block.upperBound
    // Words are read 16 bytes at a time as long as so many are there.
    let safeEnd = source.text.count &- 16
    var words = source.words
    var at = block.lowerBound
    var count = 0
    var joined: TokenTraits = []
    while at < end {
      let byte = base[at]
      let lower = at
      var traits: TokenTraits
      var id = WordID.unknown
      if (byte | 0x20) &- 0x61 < 26, at <= safeEnd {
        var word = cbytes_read_word(base + at)
        let next = at &+ Int(word.length)
        if word.length < 16, next == end || next < end && Self.endsWord(base, next, end) {
          id = WordID(raw: cbytes_find_word(&words, word.key, word.length))
          made[count] = Token(
            range: TextRange(
              lower: UInt32(truncatingIfNeeded: at), upper: UInt32(truncatingIfNeeded: next)),
            word: id, traits: Self.traits(of: &word, base + at).union(joined))
          count &+= 1
          at = next
          joined = .joined
          continue
        }
      } else if byte == 0x20 {
        repeat { at &+= 1 } while at < end && base[at] == 0x20
        made[count] = Token(
          range: TextRange(
            lower: UInt32(truncatingIfNeeded: lower), upper: UInt32(truncatingIfNeeded: at)),
          word: .unknown, traits: .space)
        count &+= 1
        joined = []
        continue
      }
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
        joined = []
      } else {
        traits.formUnion(joined)
        joined = .joined
      }
      made[count] = Token(range: TextRange(lower..<at), word: id, traits: traits)
      count &+= 1
    }
    return count
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

  /// Whether a word of ASCII letters surely ends before `next`; if not, `word` looks closer.
  @inline(__always)
  private static func endsWord(
    _ base: UnsafePointer<UInt8>, _ next: Int, _ end: Int
  ) -> Bool {
    let byte = base[next]
    if byte == 0x20 || byte == 0x2C { return true }
    switch byte {
    case 0x27, 0x2E:
      guard next &+ 1 < end else { return true }
      let after = base[next &+ 1]
      return after < 0x80 && (after | 0x20) &- 0x61 >= 26 && after != 0x40
    case 0x30...0x39, 0x40, 0x5F: return false
    case 0xE2:
      // Of the marks that begin with E2 only U+2018, U+2019 and U+2027 join letters.
      guard next &+ 3 < end, base[next &+ 1] == 0x80 else { return false }
      let last = base[next &+ 2]
      return last >= 0x90 && last <= 0xA6 && last != 0x98 && last != 0x99 && last != 0xA4
    default: return byte < 0x80
    }
  }

  /// The traits of a word of ASCII letters.
  @inline(__always)
  private static func traits(
    of word: inout cbytes_word, _ text: UnsafePointer<UInt8>
  ) -> TokenTraits {
    var traits: TokenTraits = .word
    let length = Int(word.length)
    let capitals = word.capitals
    if capitals != 0 {
      if capitals & 1 != 0 { traits.insert(.initialCapital) }
      if capitals & ~(capitals << 1) & ~1 != 0 { traits.insert(.innerCapital) }
      if length >= 2, capitals == 1 << UInt32(length) - 1 { traits.insert(.allCapitals) }
    }
    guard length >= 3 else { return traits }
    let last = text[length &- 1] | 0x20
    let before = text[length &- 2] | 0x20
    if last == 0x73 {
      if before != 0x73 { traits.insert(.endsS) }
    } else if length >= 4 {
      if last == 0x64, before == 0x65 { traits.insert(.endsEd) }
      if last == 0x79, before == 0x6C { traits.insert(.endsLy) }
      if last == 0x67, before == 0x6E, length >= 5, text[length &- 3] | 0x20 == 0x69 {
        traits.insert(.endsIng)
      }
    }
    return traits
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
