import CBytes
import Foundation
import RhetorTestSupport
import RhetorText
import Testing

@testable import RhetorSegmentation

/// The fast path against ICU: the same tokens and the same sentences.
@Suite("Fast path")
struct LatinPathTests {
  /// How many times more random strings are tried; for a long run by hand.
  private static let effort =
    ProcessInfo.processInfo.environment["RHETOR_EFFORT"].flatMap { Int($0) } ?? 1

  private let fast: ICUSegmenter
  private let slow: ICUSegmenter
  private let vocabulary: Vocabulary

  init() throws {
    fast = try ICUSegmenter(path: .fast)
    slow = try ICUSegmenter(path: .icu)
    var vocabulary = Vocabulary()
    for word in [
      "a", "the", "it's", "smith", "word", "said", "u.s", "10", "½", "café", "internationalization",
    ] {
      _ = vocabulary.intern(word)
    }
    self.vocabulary = vocabulary
  }

  private func document(_ text: String, asOneBlock: Bool) throws -> Document {
    let bytes = Array(text.utf8)
    guard asOneBlock, !bytes.isEmpty else { return try Document(name: "test", decoding: bytes) }
    let block = Block(range: TextRange(0..<bytes.count), role: .paragraph)
    return try Document(name: "test", text: bytes, sourceMap: .identity, blocks: [block])
  }

  private func check(_ text: String, asOneBlock: Bool = true) throws {
    let document = try document(text, asOneBlock: asOneBlock)
    let found = try fast.segment(document, vocabulary: vocabulary)
    let expected = try slow.segment(document, vocabulary: vocabulary)
    #expect(found == expected, "\(text.debugDescription)")
    let terms = try fast.terms(of: document, vocabulary: vocabulary)
    let (kept, starts) = Self.terms(of: expected)
    #expect(terms.terms == kept, "\(text.debugDescription)")
    #expect(terms.starts == starts, "\(text.debugDescription)")
    let boundaries = try fast.boundaries(of: document)
    let twin = try slow.boundaries(of: document)
    #expect(boundaries.words == twin.words, "\(text.debugDescription)")
    #expect(boundaries.sentences == twin.sentences, "\(text.debugDescription)")
  }

  /// The tokens that are terms, and which of them begin a sentence.
  private static func terms(of segmentation: Segmentation) -> ([Token], [Int]) {
    var terms: [Token] = []
    var starts: [Int] = []
    for sentence in segmentation.sentences {
      let start = terms.count
      terms += segmentation.tokens[sentence.tokens].filter {
        $0.traits.isDisjoint(with: [.space, .paragraphBreak, .hyphen])
      }
      if terms.count > start { starts.append(start) }
    }
    return (terms, starts)
  }

  /// Whether the fast path takes the text.
  private func isOwned(_ text: String) throws -> Bool {
    let bytes = Array(text.utf8)
    var reading = SegmentReading(
      bytes: bytes, vocabulary: vocabulary,
      suppressions: try ICUBoundary.suppressions.get(), keepsSpaces: false)
    return try LatinSource.lend(bytes, vocabulary) { source throws(SegmentationError) in
      try reading.addLatin(0..<bytes.count, &source)
    }
  }

  /// Every character of the planes that the fast path could own, between letters, digits and marks.
  @Test func everyCharacterAmongOthers() throws {
    var owned = 0
    for value in Array(0..<0x300) + Array(0x2000..<0x2300) as [UInt32] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let kind = LatinText.wordClass(value)
      if kind != .foreign { owned += 1 }
      let mark = String(scalar)
      let text =
        "a\(mark)b A\(mark)B 1\(mark)2 a\(mark)1 1\(mark)a _\(mark)_ .\(mark)A a.\(mark)b "
        + "a\(mark)\(mark)b x.\(mark) Then x.\(mark) then Ab.\(mark)C 1.\(mark)C x! \(mark) No?\(mark)"
        + "\(mark)Y. 5\(mark) \(mark)s. \(mark)"
      #expect(try isOwned("a\(mark)b") == (kind != .foreign), "U+\(String(value, radix: 16))")
      try check(text)
      for piece in text.split(separator: " ") { try check(String(piece)) }
    }
    #expect(owned > 600)
  }

  @Test func charactersAreTheSameToBothLanguages() {
    let classes: [LatinText.WordClass: Int] = [
      .letter: cboundaries_letter, .betweenLetters: cboundaries_between_letters,
      .between: cboundaries_between, .other: cboundaries_other, .foreign: cboundaries_foreign,
    ]
    for value in 0x80..<0x3000 as Range<UInt32> where value != 0xA0 {
      let wanted = classes[LatinText.wordClass(value)]
      #expect(Int(cboundaries_class(value)) == wanted, "U+\(String(value, radix: 16))")
    }
    #expect(Int(cboundaries_class(0xA0)) == cboundaries_space)
  }

  @Test(arguments: 0..<100)
  func trouble(seed: Int) throws {
    for more in 0..<10 * Self.effort {
      // Some are longer than what C looks at before it makes tokens.
      let length = more % 10 == 0 ? 600 : 40
      let text = NastyText.make(seed: seed * 100_000 + more, pieces: Self.latin, upTo: length)
      try check(text)
      try check(text, asOneBlock: false)
    }
  }

  @Test(arguments: 0..<50)
  func troubleOfAllScripts(seed: Int) throws {
    for more in 0..<4 * Self.effort {
      let text = NastyText.make(seed: seed * 100_000 + more)
      try check(text)
      try check(text, asOneBlock: false)
    }
  }

  @Test func fixtures() throws {
    for folder in ["Fixtures/articles", "Fixtures/readme", "seeds"] {
      for name in try PackageFiles.names(in: folder, ending: ".txt") {
        try check(PackageFiles.text("\(folder)/\(name)"), asOneBlock: false)
      }
    }
  }

  /// Text as it is written: pieces of sentences with what stands between them.
  private static let latin =
    [
      "a", "B", "word", "Word", "WORD", "iPhone", "s", "'s", "’s", "critics’ ", "I", "U.S.", "Mr.",
      "p.m.", "No.", "e.g.", "1", "10", "3.5", "1,000", "G20", "½", "²", "90s", "’90s", "5'", "6\"",
      " ", " ", " ", " ", "  ", "\t", "\n", "\r\n", "\r", "\u{A0}", "\u{C}", "\u{B}", "\u{1}", ".",
      ".", ".", "...", "…", "!", "?", "?!", ",", ":", ";", "-", "--", "–", "—", "'", "’", "‘", "\"",
      "“", "”", "„", "«", "»", "(", ")", "[", "]", "{", "}", "[1]", ":)", "@", "#", "@a", "#a",
      "a@b.co", "https://a.b/c?D=E", "www.a.b", "/", "_", "$", "%", "€", "&", "é", "É", "ß", "ſ",
      "Ǆ",
      "ǅ", "ƻ", "ª", "º", "µ", "×", "÷", "·", "‧", "™", "•", "‐", "‑", "−", "¡", "¿", "¶", "§",
      "said", "Smith", "They", "internationalization", "internationalizations", "café",
    ]
}
