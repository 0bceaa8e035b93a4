import RhetorText
import Testing

@testable import RhetorSegmentation

/// Our segmentation against ICU's own boundaries.
@Suite("Agreement with ICU")
struct BareBoundaryTests {
  @Test("words are ICU's words, always", arguments: 0..<400)
  func words(seed: Int) throws {
    let text = NastyText.make(seed: seed)
    let bytes = Array(text.utf8)
    let icu = try ICUBoundary()
    var ends: [Int32] = []
    var statuses: [Int32] = []
    try icu.setText(bytes, 0..<bytes.count)
    try icu.wordEnds(into: &ends, statuses: &statuses)
    let tokens = try Reading(paragraph: text).segmentation.tokens
    #expect(tokens.map { Int32($0.range.upper) } == ends, "seed \(seed)")
  }

  @Test("bare boundaries are ICU's", arguments: 0..<400)
  func bareBoundaries(seed: Int) throws {
    let bytes = Array(NastyText.make(seed: seed).utf8)
    guard !bytes.isEmpty else { return }
    let block = Block(range: TextRange(0..<bytes.count), role: .paragraph)
    let document = try Document(
      name: "test", text: bytes, sourceMap: .identity, blocks: [block])
    let found = try ICUSegmenter().boundaries(of: document)
    let icu = try ICUBoundary()
    var ends: [Int32] = []
    var statuses: [Int32] = []
    try icu.setText(bytes, 0..<bytes.count)
    try icu.wordEnds(into: &ends, statuses: &statuses)
    let words = (1..<bytes.count + 1).filter(found.beginsWord).map { Int32($0) }
    #expect(words == ends)
    icu.unwrapLines()
    try icu.sentenceEnds(into: &ends)
    #expect(found.sentences.dropFirst().map { Int32($0) } + [Int32(bytes.count)] == ends)
  }

  @Test("sentences are ICU's where no rule of ours speaks", arguments: 0..<400)
  func sentences(seed: Int) throws {
    let text = NastyText.make(
      seed: seed,
      pieces: [
        "The minister came", "She left early", "they said", " and ", ", ", "; ", "word. The ",
        "word! A ", "word? We ", "“Right,” she ", "(as always) ", "known. But ", "\n", "Paris: ",
        "é. The ", "done.” They ", "done.) They ",
      ], upTo: 20)
    let bytes = Array(text.utf8)
    let icu = try ICUBoundary()
    var ends: [Int32] = []
    try icu.setText(bytes, 0..<bytes.count)
    icu.unwrapLines()
    try icu.sentenceEnds(into: &ends)
    let sentences = try Reading(paragraph: text).segmentation.sentences
    #expect(sentences.map { Int32($0.range.upper) } == ends, "seed \(seed): \(text)")
  }

  @Test("after no word of CLDR's list does a sentence begin with a name")
  func suppressions() throws {
    let listed = try ICUBoundary.suppressions.get()
    #expect(listed.count > 100)
    // A sample of the list; of words with a full stop inside ICU's own filter knows not all.
    let words = [
      "Adj", "Approx", "Capt", "Comm", "Conn", "Dept", "Diff", "Lev", "Num", "Phys",
      "Prof", "exec", "vs",
    ]
    let suppressed = try ICUBoundary(sentences: .suppressed)
    for word in words {
      let spelling = Array(word.utf8)
      let isListed = PackedWord(exactly: spelling.span).map(listed.contains) ?? false
      #expect(isListed, "\(word)")
      let text = "They met \(word). Doe there."
      let bytes = Array(text.utf8)
      var ends: [Int32] = []
      try suppressed.setText(bytes, 0..<bytes.count)
      try suppressed.sentenceEnds(into: &ends)
      #expect(ends.count == 1, "ICU: \(text)")
      #expect(try Reading(paragraph: text).sentences.count == 1, "\(text)")
    }
  }

  @Test("a clone has the rules of its original and a text of its own")
  func clones() throws {
    let original = try ICUBoundary(sentences: .suppressed)
    let clone = try original.clone()
    let first = Array("Mr. Smith came.".utf8)
    let second = Array("One. Two. Three.".utf8)
    try original.setText(first, 0..<first.count)
    try clone.setText(second, 0..<second.count)
    var ends: [Int32] = []
    try original.sentenceEnds(into: &ends)
    #expect(ends == [15])
    try clone.sentenceEnds(into: &ends)
    #expect(ends == [5, 10, 16])
  }

  @Test("offsets are UTF-8 bytes")
  func offsets() throws {
    let icu = try ICUBoundary()
    let bytes = Array("xx é 😀 ‘a’".utf8)
    var ends: [Int32] = []
    var statuses: [Int32] = []
    try icu.setText(bytes, 3..<bytes.count)
    try icu.wordEnds(into: &ends, statuses: &statuses)
    #expect(ends == [2, 3, 7, 8, 11, 12, 15])
    #expect(statuses == [200, 0, 0, 0, 0, 200, 0])
  }

  @Test("versions are told")
  func versions() {
    #expect(ICUSegmenter.libraryVersion.split(separator: ".").count >= 2)
    #expect(ICUSegmenter.unicodeVersion.split(separator: ".").count >= 2)
  }
}
