import RhetorTestSupport
import RhetorText
import Testing

@Suite("The vocabulary")
struct VocabularyTests {
  /// Spellings of all lengths, many of which share their first eight or sixteen bytes.
  private func spellings(_ random: inout SeededGenerator) -> [String] {
    let stems = ["", "a", "b", "international", "abcdefgh", "abcdefghijklmnop", "é"]
    return (0..<400).map { _ in
      (stems.randomElement(using: &random) ?? "")
        + String(
          decoding: (0..<Int.random(in: 0...24, using: &random)).map { _ in
            UInt8.random(in: 0x61...0x63, using: &random)
          }, as: UTF8.self)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func agreesWithADictionary(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var vocabulary = Vocabulary()
    var dictionary: [String: WordID] = [:]
    for spelling in spellings(&random) where !spelling.isEmpty {
      let id = vocabulary.intern(spelling)
      #expect(dictionary[spelling] == nil || dictionary[spelling] == id)
      dictionary[spelling] = id
    }
    #expect(vocabulary.count == dictionary.count + 1)
    var writer = TableWriter()
    vocabulary.write(to: &writer)
    var reader = TableReader(ImageMemory(writer.words))
    var restored = Vocabulary(reading: &reader)
    for spelling in dictionary.keys + spellings(&random) {
      let id = dictionary[spelling] ?? .unknown
      #expect(vocabulary.id(of: spelling) == id)
      #expect(restored.id(of: spelling) == id)
      if id != .unknown { #expect(restored.spelling(of: id) == spelling) }
    }
    // What lies in an image can be added to, and the image stays what it was.
    let added = restored.intern("zzz")
    #expect(restored.spelling(of: added) == "zzz")
    #expect(restored.count == dictionary.count + 2)
    var again = TableReader(ImageMemory(writer.words))
    #expect(Vocabulary(reading: &again).id(of: "zzz") == .unknown)
  }
}
