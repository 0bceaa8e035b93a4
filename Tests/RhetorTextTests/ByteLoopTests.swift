import CBytes
import RhetorTestSupport
import RhetorText
import Testing

/// The loops of `CBytes` against their plain twins.
@Suite("Loops over bytes")
struct ByteLoopTests {
  /// Random bytes, most of them from a few that the loops look for.
  private func bytes(_ random: inout SeededGenerator) -> [UInt8] {
    let alphabet: [UInt8] = [
      0x61, 0x41, 0x7A, 0x5A, 0x20, 0x0A, 0x0D, 0x22, 0x5C, 0x7F, 0x1F, 0xC2, 0xE2, 0x80, 0xA8,
      0x2F, 0x40, 0x5B, 0x60, 0x7B, 0xFF, 0x00,
    ]
    return (0..<Int.random(in: 0...70, using: &random)).map { _ in
      Int.random(in: 0..<4, using: &random) > 0
        ? alphabet.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func loopsAgreeWithTheirTwins(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = bytes(&random)
    let count = Int64(bytes.count)
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, !bytes.isEmpty else { return }
      let lineEnd = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let seen = cbytes_read_line(base, count)
      #expect(seen.length == Int64(lineEnd))
      #expect((seen.has_high != 0) == bytes[..<lineEnd].contains { $0 >= 0x80 })
      #expect((seen.has_slash != 0) == bytes[..<lineEnd].contains(0x2F))
      #expect((seen.has_colon != 0) == bytes[..<lineEnd].contains(0x3A))
      #expect(cbytes_scalars(base, count) == Int64(bytes.count { $0 & 0xC0 != 0x80 }))
      let slash = bytes.firstIndex(of: 0x2F) ?? bytes.count
      #expect(cbytes_find(base, count, 0x2F) == Int64(slash))
      let plain = bytes.firstIndex { $0 >= 0x80 || $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let line = Int(cbytes_plain_line(base, count))
      #expect(line <= plain && line >= min(plain, bytes.count / 16 * 16))
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func copyingStopsBeforeWhatIsEscaped(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = bytes(&random)
    var copy = [UInt8](repeating: 0, count: bytes.count + 15)
    let special: Set<UInt8> = [0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2]
    let end = bytes.firstIndex { $0 < 0x20 || special.contains($0) } ?? bytes.count
    #expect(cbytes_copy_plain(bytes, Int64(bytes.count), &copy) == Int64(end))
    #expect(copy[..<end] == bytes[..<end])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func simpleTokensAreTheRunsOfLettersAndDigits(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var vocabulary = Vocabulary()
    for word in ["a", "ab", "za", "abzabzabz", "12", "seeing"] { _ = vocabulary.intern(word) }
    let pieces = [
      "a", "ab", "Za", "ZZ", "aZ", "abzAbzabz", "seeing", "Used", "dully", "ass", "as", "12", "7",
      " ", " ", " ", "(", "!", "\"", "#", "1,234.5", String(repeating: " ", count: 70),
      String(repeating: "abc", count: 6), String(repeating: "d", count: 16),
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...120, using: &random) {
      bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
    }
    // The twin: one byte after another.
    var expected: [Token] = []
    var others: [UInt32] = []
    var at = 0
    while at < bytes.count {
      var end = at + 1
      while Self.isAlphanumeric(bytes[at]), end < bytes.count,
        Self.isAlphanumeric(bytes[end]) || Self.joinsDigits(bytes, end)
      {
        end += 1
      }
      defer { at = end }
      if bytes[at] == 0x20 { continue }
      let spelling = String(decoding: bytes[at..<end], as: UTF8.self)
      var traits = Self.traits(spelling)
      if traits.isEmpty || traits == .quotationMark { others.append(UInt32(expected.count)) }
      let isKnown = !traits.isDisjoint(with: [.word, .number])
      let word = isKnown ? vocabulary.id(of: spelling.lowercased()) : .unknown
      if at > 0, bytes[at - 1] != 0x20 { traits.insert(.joined) }
      expected.append(Token(range: TextRange(at..<end), word: word, traits: traits))
    }
    let (tokens, found) = Self.read(bytes, vocabulary)
    #expect(tokens == expected)
    #expect(found == others)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private static func joinsDigits(_ bytes: [UInt8], _ index: Int) -> Bool {
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && bytes[index] &- 0x30 < 10
    }
    return bytes[index] == 0x2C || bytes[index] == 0x2E
      ? isDigit(index - 1) && isDigit(index + 1) : false
  }

  /// The traits of what is simple; none for what is not.
  private static func traits(_ spelling: String) -> TokenTraits {
    if spelling == "(" { return .openingBracket }
    if spelling == "!" { return .terminator }
    if spelling == "\"" { return .quotationMark }
    if spelling.utf8.count > 16 { return [] }
    if spelling.allSatisfy({ $0.isNumber || ",.".contains($0) }) { return .number }
    guard spelling.allSatisfy(\.isLetter) else { return [] }
    var traits: TokenTraits = .word
    let letters = Array(spelling)
    if letters[0].isUppercase { traits.insert(.initialCapital) }
    if letters.count > 1, letters.allSatisfy(\.isUppercase) { traits.insert(.allCapitals) }
    if zip(letters, letters.dropFirst()).contains(where: { $0.isLowercase && $1.isUppercase }) {
      traits.insert(.innerCapital)
    }
    let small = spelling.lowercased()
    if small.hasSuffix("ing"), small.count >= 5 { traits.insert(.endsIng) }
    if small.hasSuffix("ed"), small.count >= 4 { traits.insert(.endsEd) }
    if small.hasSuffix("ly"), small.count >= 4 { traits.insert(.endsLy) }
    if small.hasSuffix("s"), !small.hasSuffix("ss"), small.count >= 3 { traits.insert(.endsS) }
    return traits
  }

  /// What `ctokens_read` makes of simple text.
  private static func read(_ bytes: [UInt8], _ vocabulary: Vocabulary) -> ([Token], [UInt32]) {
    var marks = [UInt32](repeating: 0, count: 256)
    marks[0x28] = TokenTraits.openingBracket.rawValue
    marks[0x21] = TokenTraits.terminator.rawValue
    marks[0x22] = TokenTraits.quotationMark.rawValue | ctokens_depends
    let count = Int64(bytes.count)
    var tokens = [ctokens_token](repeating: ctokens_token(), count: bytes.count + 1)
    var others = [UInt32](repeating: 0, count: bytes.count + 1)
    var stops = others
    let counts = vocabulary.withTables { slots, starts, pool in
      bytes.withUnsafeBufferPointer { text in
        marks.withUnsafeBufferPointer { marks in
          var source = ctokens_source(
            text: text.baseAddress, readable: count,
            words: cbytes_words(
              slots: slots.baseAddress, mask: UInt64(slots.count - 1), starts: starts.baseAddress,
              pool: pool.baseAddress),
            marks: marks.baseAddress)
          return ctokens_read(&source, 0, count, &tokens, &others, &stops)
        }
      }
    }
    let made = tokens[..<Int(counts.tokens)].map {
      Token(
        range: TextRange(lower: $0.lower, upper: $0.upper), word: WordID(raw: $0.word),
        traits: TokenTraits(rawValue: $0.traits))
    }
    let terminators = made.indices.filter { made[$0].traits.contains(.terminator) }
    #expect(stops[..<Int(counts.stops)].map(Int.init) == terminators)
    return (made, others[..<Int(counts.others)].sorted())
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func bitsOfTokensAreThoseOfEachToken(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let shapes: [TokenTraits] = [
      .word, [.word, .initialCapital], [.word, .innerCapital], [.word, .allCapitals], .number,
      [.word, .address], [.number, .address], [.punctuation, .colon], .symbol,
      [.punctuation, .quotationMark], [.punctuation, .questionMark],
      [.punctuation, .exclamationMark],
    ]
    let tokens = (0..<Int.random(in: 0...200, using: &random)).map { index in
      Token(
        range: TextRange(index..<index + 1), word: WordID(raw: .random(in: 0...9, using: &random)),
        traits: shapes.randomElement(using: &random) ?? .word)
    }
    func bits(_ isSet: (TokenTraits) -> Bool) -> [UInt64] {
      var bits = [UInt64](repeating: 0, count: tokens.count / 64 + 1)
      for (index, token) in tokens.enumerated() where isSet(token.traits) {
        bits[index / 64] |= 1 << UInt64(index % 64)
      }
      return bits
    }
    let found = ShapeBits(tokens)
    #expect(found == ShapeBits(tokens, plainly: true))
    #expect(found.capitals == bits { !$0.isDisjoint(with: [.initialCapital, .innerCapital]) })
    #expect(found.marks == bits { $0.contains(.quotationMark) })
    #expect(found.telling == bits { !$0.isDisjoint(with: ShapeBits.tellingTraits) })
    #expect(
      found.counted
        == bits { !$0.isDisjoint(with: [.word, .number]) && !$0.contains(.address) })
  }

  @Test func keysTellSpellingsApart() {
    var keys: Set<[UInt64]> = []
    for length in 0...16 {
      let key = cbytes_key_exact([UInt8](repeating: 0x61, count: 16), Int64(length))
      keys.insert([key.low, key.high])
    }
    #expect(keys.count == 17)
  }
}
