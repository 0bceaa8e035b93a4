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
  func simpleTokensAreTheRunsOfLettersAndSpaces(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var vocabulary = Vocabulary()
    for word in ["a", "ab", "za", "abzabzabz"] { _ = vocabulary.intern(word) }
    let pieces = [
      "a", "ab", "Za", "ZZ", "abzAbzabz", " ", " ", ",", String(repeating: " ", count: 70),
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...120, using: &random) {
      bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
    }
    // The twin: one byte after another.
    var expected: [Token] = []
    var at = 0
    var joined: TokenTraits = []
    while at < bytes.count {
      let kind = Self.kind(bytes[at])
      var end = at + 1
      if kind != .comma { while end < bytes.count, Self.kind(bytes[end]) == kind { end += 1 } }
      if kind == .word, end - at > 15 { break }
      let isCapital = bytes[at] < 0x60 && kind == .word
      var traits: TokenTraits = kind == .space ? .space : kind.union(joined)
      if isCapital { traits.insert(.initialCapital) }
      let spelling = String(decoding: bytes[at..<end], as: UTF8.self).lowercased()
      expected.append(
        Token(
          range: TextRange(at..<end),
          word: kind == .word ? vocabulary.id(of: spelling) : .unknown, traits: traits))
      joined = kind == .space ? [] : .joined
      at = end
    }
    let (tokens, reached) = Self.read(bytes, vocabulary)
    #expect(tokens == expected)
    #expect(reached == at)
  }

  private static func kind(_ byte: UInt8) -> TokenTraits {
    byte == 0x20 ? .space : byte == 0x2C ? .comma : .word
  }

  /// What `ctokens_read` makes of simple text, with no more traits than the twin knows.
  private static func read(_ bytes: [UInt8], _ vocabulary: Vocabulary) -> ([Token], Int) {
    var traits = ctokens_traits()
    traits.word = TokenTraits.word.rawValue
    traits.space = TokenTraits.space.rawValue
    traits.comma = TokenTraits.comma.rawValue
    traits.joined = TokenTraits.joined.rawValue
    traits.initial_capital = TokenTraits.initialCapital.rawValue
    var tokens = [ctokens_token](repeating: ctokens_token(), count: bytes.count + 1)
    let place = vocabulary.withTables { slots, starts, pool in
      bytes.withUnsafeBufferPointer { text in
        var source = ctokens_source(
          text: text.baseAddress, readable: Int64(text.count),
          words: cbytes_words(
            slots: slots.baseAddress, mask: UInt64(slots.count - 1), starts: starts.baseAddress,
            pool: pool.baseAddress),
          traits: traits)
        return ctokens_read(
          &source, ctokens_place(at: 0, count: 0, joined: 0), Int64(text.count), &tokens)
      }
    }
    let made = tokens[..<Int(place.count)].map {
      Token(
        range: TextRange(lower: $0.lower, upper: $0.upper), word: WordID(raw: $0.word),
        traits: TokenTraits(rawValue: $0.traits))
    }
    return (made, Int(place.at))
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
