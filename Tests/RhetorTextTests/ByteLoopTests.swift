import CBytes
import RhetorTestSupport
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
      #expect(cbytes_line_end(base, count) == Int64(lineEnd))
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
  func wordsAreTheLettersAtTheStart(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array("abzAZyM".utf8)
    var bytes = (0..<Int.random(in: 0...18, using: &random)).map { _ in
      letters.randomElement(using: &random) ?? 0
    }
    bytes += self.bytes(&random) + [UInt8](repeating: 0x20, count: 16)
    let isLetter = { (byte: UInt8) in (byte | 0x20) &- 0x61 < 26 && byte < 0x80 }
    let length = min(16, bytes.firstIndex { !isLetter($0) } ?? bytes.count)
    let word = cbytes_read_word(bytes)
    #expect(word.length == Int64(length))
    guard length < 16 else { return }
    let folded = bytes[..<length].map { $0 | 0x20 }
    let key = cbytes_key_exact(folded, Int64(length))
    #expect(word.key.low == key.low && word.key.high == key.high)
    for index in 0..<length {
      #expect((word.capitals >> UInt32(index) & 1 == 1) == (bytes[index] < 0x60))
    }
    #expect(word.capitals >> UInt32(length) == 0)
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
