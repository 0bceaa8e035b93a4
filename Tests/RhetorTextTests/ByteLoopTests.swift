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
      #expect(cbytes_scalars(base, count) == Int64(bytes.count { $0 & 0xC0 != 0x80 }))
      let slash = bytes.firstIndex(of: 0x2F) ?? bytes.count
      #expect(cbytes_find(base, count, 0x2F) == Int64(slash))
    }
  }

  /// Whatever the bytes are, what is written of them, with the bytes at which it stops, is all of
  /// them in their order.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func writingStopsAtWhatIsEscapedByNumber(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = bytes(&random)
    let length = bytes.isEmpty ? 0 : Int.random(in: 0...bytes.count, using: &random)
    let letters: [UInt8: UInt8] = [
      0x0A: 0x6E, 0x22: 0x22, 0x5C: 0x5C, 0x0D: 0x72, 0x09: 0x74, 0x08: 0x62, 0x0C: 0x66,
    ]
    var start = 0
    while start < length {
      var target = [UInt8](repeating: 0, count: 2 * (length - start) + 16)
      var place = self.place(in: bytes, at: start)
      let progress = bytes.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map {
          cjson_write(
            $0 + start, Int64(length - start), Int64(bytes.count - start), &target, &place)
        } ?? cjson_progress()
      }
      let end = start + Int(progress.read)
      var plain: [UInt8] = []
      for byte in bytes[start..<end] {
        if let letter = letters[byte] { plain += [0x5C, letter] } else { plain.append(byte) }
      }
      #expect(Array(target[..<Int(progress.written)]) == plain)
      if end < length {
        let stop = bytes[end]
        #expect(stop < 0x20 && letters[stop] == nil || [0x7F, 0xC2, 0xD8, 0xE2].contains(stop))
      }
      // The place stays, or moves to where walking leads. What writing stops at is looked at, too.
      let isPlain = !bytes[start..<min(end + 1, length)].contains { $0 >= 0x80 || $0 == 0x0D }
      #expect(place.offset == Int64(isPlain ? end : start))
      #expect(isSame(place, self.place(in: bytes, at: Int(place.offset))))
      start = end + 1
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func walkingCountsAsOneByteAfterAnotherDoes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = bytes(&random) + bytes(&random)
    var place = self.place(in: bytes, at: 0)
    var expected = place
    while place.offset < bytes.count {
      let target = Int64.random(in: place.offset...Int64(bytes.count), using: &random)
      clines_walk(bytes, Int64(bytes.count), target, &place)
      for offset in Int(expected.offset)..<Int(target) {
        let isFollowed = offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
        if bytes[offset] & 0xC0 == 0x80 { expected.inner += 1 }
        if bytes[offset] >= 0xF0 { expected.pairs += 1 }
        guard bytes[offset] == 0x0A || bytes[offset] == 0x0D && !isFollowed else { continue }
        expected = clines_place(
          offset: 0, line: expected.line + 1, start: Int64(offset) + 1, inner: 0, pairs: 0)
      }
      expected.offset = target
      #expect(isSame(place, expected))
    }
  }

  private func place(in bytes: [UInt8], at offset: Int) -> clines_place {
    var place = clines_place(offset: 0, line: 1, start: 0, inner: 0, pairs: 0)
    clines_walk(bytes, Int64(bytes.count), Int64(offset), &place)
    return place
  }

  private func isSame(_ one: clines_place, _ other: clines_place) -> Bool {
    one.offset == other.offset && one.line == other.line && one.start == other.start
      && one.inner == other.inner && one.pairs == other.pairs
  }

  @Test func numbersHaveTheirDigits() {
    for number in 0..<100_000 as Range<UInt64> {
      var target = [UInt8](repeating: 0, count: 8)
      let count = Int(cjson_write_number(number, &target))
      if String(decoding: target[..<count], as: UTF8.self) != "\(number)" {
        Issue.record("\(number) is written otherwise")
      }
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func linesAreFoundAsOneByteAfterAnotherFindsThem(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = bytes(&random) + bytes(&random) + bytes(&random)
    var expected: [[Int]] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      expected.append([start, end, bytes[start..<end].contains { $0 >= 0x80 } ? 1 : 0])
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
    let capacity = Int.random(in: 1...9, using: &random)
    var lines = [clines_line](repeating: clines_line(), count: capacity)
    var found: [[Int]] = []
    var next: Int64 = 0
    while next < bytes.count {
      let count = clines_find(bytes, Int64(bytes.count), next, &lines, Int64(capacity), &next)
      found += lines[..<Int(count)].map { [Int($0.lower), Int($0.upper), Int($0.has_high)] }
    }
    #expect(found == expected)
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
