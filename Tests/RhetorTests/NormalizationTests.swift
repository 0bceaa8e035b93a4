import Rhetor
import RhetorReport
import Testing

/// Spellings that look alike are alike, and places stay those of the file.
struct NormalizationTests {
  private static let plain =
    "So-called experts say the plan's officially a fig leaf, and it's perhaps a naïve one."

  @Test(
    "whatever marks and spaces are typed, the findings are the same",
    arguments: [
      ("'", "\u{2019}"), ("-", "\u{2010}"), ("-", "\u{2011}"), ("experts", "ex\u{AD}perts"),
      ("experts", "ex\u{200B}perts"), ("experts", "ex\u{200C}perts"),
      ("experts", "ex\u{2060}perts"),
      ("officially", "o\u{FB03}cially"), ("fig", "\u{FB01}g"), ("experts say", "experts\u{A0}say"),
      ("fig leaf", "fig\u{202F}leaf"), ("fig leaf", "fig\u{2009}leaf"), ("ï", "i\u{308}"),
      ("perhaps", "per\u{AD}haps"),
    ])
  func alike(part: String, typed: String) throws {
    let text = Self.plain.replacing(part, with: typed)
    let expected = try Engine.shared.score(Self.plain)
    let article = try Engine.shared.score(text)
    let findings = article.sentenceRecords.flatMap(\.findings)
    #expect(findings.map(\.id) == expected.sentenceRecords.flatMap(\.findings).map(\.id))
    #expect(findings.count == 4)
    #expect(article.points == expected.points)
    let bytes = Array(text.utf8)
    for finding in findings {
      let cut = String(decoding: bytes[finding.start..<finding.end], as: UTF8.self)
      func seen(_ text: String) -> String {
        text.replacing("\u{200B}", with: "").replacing("\u{202F}", with: "\u{A0}")
      }
      #expect(seen(cut) == seen(finding.text))
    }
  }

  @Test func narrowSpaceWithinANumberStays() throws {
    let article = try Engine.shared.score("It cost 10\u{202F}000 crowns.")
    #expect(article.words == 4)
    #expect(article.sentenceRecords[0].text == "It cost 10\u{202F}000 crowns.")
  }
}
