import RhetorTestSupport
import Testing

@testable import RhetorAnalysis

struct WordStartsTests {
  private static let letters = ["a", "B", "o", "O", "é", "É", "’", "'", "z", "ñ"]

  /// A word, as it may be written elsewhere: with other capitals, with a genitive.
  private static func rewritten(_ word: String, _ random: inout SeededGenerator) -> String {
    // Only capitals of ASCII are made small where words are compared.
    let bytes = word.utf8.map { byte in
      let isLetter = (0x41...0x5A).contains(byte & 0xDF)
      return isLetter && Bool.random(using: &random) ? byte ^ 0x20 : byte
    }
    return String(decoding: bytes, as: UTF8.self)
      + (["", "'s", "’s", "’S"].randomElement(using: &random) ?? "")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func knowsEveryWordInEveryWriting(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var starts = WordStarts()
    var words: [String] = []
    for _ in 0..<4 {
      let count = Int.random(in: 1...6, using: &random)
      let word = (0..<count).map { _ in Self.letters.randomElement(using: &random) ?? "a" }
      // Every word begins with a letter.
      words.append("K" + word.dropFirst().joined())
    }
    for word in words {
      let bytes = Array(("  " + word).utf8)
      starts.insert(bytes, 2..<bytes.count)
    }
    for word in words {
      for _ in 0..<8 {
        let bytes = Array(Self.rewritten(word, &random).utf8)
        #expect(starts.mayContain(bytes, 0..<bytes.count))
      }
    }
  }

  @Test func tellsOtherWordsApart() {
    var starts = WordStarts()
    let bytes = Array("Ana Ruiz".utf8)
    starts.insert(bytes, 0..<3)
    #expect(!starts.mayContain(bytes, 4..<8))
    #expect(!starts.mayContain(bytes, 0..<1))
  }
}
