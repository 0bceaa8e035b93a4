import RhetorTestSupport
import Testing

@testable import RhetorText

@Suite("Malformed UTF-8")
struct UTF8RepairTests {
  @Test("well-formed bytes stay as they are", arguments: ["", "plain", "é😀\u{0}\u{FFFD}"])
  func wellFormed(text: String) {
    let repair = UTF8Repair(Array(text.utf8))
    #expect(repair.bytes == Array(text.utf8))
    #expect(repair.repairs == .none)
    #expect(repair.sourceMap == .identity)
  }

  @Test(
    "each maximal subpart becomes one U+FFFD",
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b", 1),
      ([0xE2, 0x80], "\u{FFFD}", 1),
      ([0xE2, 0x80, 0x61], "\u{FFFD}a", 1),
      ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}", 2),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", 3),
      ([0xF0, 0x9F, 0x98], "\u{FFFD}", 1),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", 4),
      ([0x80], "\u{FFFD}", 1),
    ] as [([UInt8], String, Int)])
  func subparts(source: [UInt8], text: String, count: Int) {
    let repair = UTF8Repair(source)
    #expect(String(decoding: repair.bytes, as: UTF8.self) == text)
    #expect(repair.repairs.count == count)
    #expect(repair.repairs.first == source.firstIndex { $0 >= 0x80 })
  }

  @Test("agrees with the standard library and maps every byte back", arguments: 0..<60)
  func oracle(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let alphabet: [UInt8] = [
      0x61, 0x20, 0x0A, 0x80, 0xBF, 0xC0, 0xC3, 0xA9, 0xE2, 0x99, 0xED, 0xA0, 0xEF, 0xBB, 0xF0,
      0x9F, 0x98, 0xF4, 0x90, 0xF5, 0xFF,
    ]
    let source = (0..<Int.random(in: 1...80, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? 0
    }
    let repair = UTF8Repair(source)
    #expect(repair.bytes == Array(String(decoding: source, as: UTF8.self).utf8), "seed \(seed)")
    var last = 0
    for offset in repair.bytes.indices {
      let from = repair.sourceMap.sourceOffset(of: offset)
      #expect(from >= last, "seed \(seed): the map must rise")
      last = from
      if repair.bytes[offset] < 0x80 { #expect(source[from] == repair.bytes[offset]) }
    }
    #expect(repair.sourceMap.sourceOffset(of: repair.bytes.count) == source.count)
    #expect(repair.sourceMap.sourceEnd(of: repair.bytes.count) == source.count)
  }

  @Test("a document counts repairs and finds its way back")
  func document() throws {
    let document = try Document(name: "a", decoding: [0x61, 0xFF, 0x62, 0xE2, 0x80])
    #expect(document.string(TextRange(0..<document.bytes.count)) == "a\u{FFFD}b\u{FFFD}")
    #expect(document.repairs == Repairs(count: 2, first: 1))
    #expect(document.sourceMap.sourceOffset(of: 4) == 2)
    #expect(document.sourceMap.sourceEnd(of: 4) == 2)
    #expect(document.sourceMap.sourceEnd(of: 8) == 5)
  }
}
