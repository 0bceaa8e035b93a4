import RhetorTestSupport
import Testing

@testable import RhetorReport

@Suite("Normalised text")
struct NormalizedTextTests {
  @Test("the quick way gives what the general way does", arguments: 0..<200)
  func quick(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet: [Character] = [
      "a", "B", "Z", "9", " ", "\n", "\t", "’", "‘", "“", "”", "'", "\"", "—", "–", "…",
      "\u{A0}", "\u{2009}", "\u{2028}", "\u{202F}", ".", ",", "É", "ß", "İ", "Σ", "日", "😀",
      "\u{301}",
    ]
    for _ in 0..<50 {
      let text = String(
        (0..<Int.random(in: 0...30, using: &random)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        })
      #expect(NormalizedText(text).text == NormalizedText.general(text))
    }
  }

  @Test("white space at the ends goes, runs become one space")
  func space() {
    #expect(NormalizedText("  A\u{A0}\n b ").text == "a b")
    #expect(NormalizedText("").text == "")
  }
}
