import RhetorSegmentation
import Testing

@Suite("Folded spellings")
struct WordFoldingTests {
  @Test(
    "folding",
    arguments: [
      ("Word", "word"), ("DON’T", "don't"), ("donʼt", "don't"), ("E\u{301}lan", "élan"),
      ("ÉLAN", "élan"), ("ﬁnd", "find"), ("Straße", "strasse"), ("co\u{AD}operate", "cooperate"),
      ("ΣΊΣΥΦΟΣ", "σίσυφοσ"), ("\u{212A}", "k"), ("naïve", "naïve"), ("1,000", "1,000"), ("", ""),
      ("U.N", "u.n"), ("word\u{200D}", "word"), ("ДУМА", "дума"), ("don’té", "don'té"),
    ])
  func folding(word: String, folded: String) throws {
    #expect(try Array(WordFolding.fold(word).utf8) == Array(folded.utf8))
  }

  @Test("folding twice changes nothing", arguments: 0..<300)
  func idempotent(seed: Int) throws {
    let once = try WordFolding.fold(NastyText.make(seed: seed, upTo: 8))
    #expect(try WordFolding.fold(once) == once)
  }

  @Test(
    "phrases are divided as text is",
    arguments: [
      ("far-right", ["far", "right"]), ("Far Right", ["far", "right"]), ("a.k.a.", ["a.k.a"]),
      ("don’t", ["don't"]), ("Putin's", ["putin's"]), ("critics’ pick", ["critics", "pick"]),
      ("24/7", ["24", "7"]), ("so - called", ["so", "called"]), ("", []), (" - ", []),
    ] as [(String, [String])])
  func phrases(phrase: String, words: [String]) throws {
    #expect(try WordFolding.words(in: phrase) == words)
  }
}
