import Foundation
import RhetorTestSupport

/// Articles stitched together from sentences of the fixtures and from strings that are trouble.
enum RandomArticle {
  static func text(seed: UInt64) throws -> String {
    var random = SeededGenerator(seed: seed)
    let sentences = try sentences.get()
    var text = ""
    for _ in 0..<Int.random(in: 1...25, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<6: text += sentences.randomElement(using: &random) ?? ""
      case 6..<8:
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          text += trouble.randomElement(using: &random) ?? ""
        }
      default:
        // A piece of a sentence, cut anywhere between two characters.
        let sentence = sentences.randomElement(using: &random) ?? ""
        text += sentence.prefix(Int.random(in: 0...sentence.count, using: &random))
      }
      text += joints.randomElement(using: &random) ?? ""
    }
    return text
  }

  private static let joints = [
    " ", " ", " ", "", "\n", "\n\n", "\r\n\r\n", "\t", "\u{A0}", ".\n\n",
  ]

  private static let trouble = [
    "“", "”", "‘", "’", "\"", "'", "``", "''", "«", "»", "…", "...", "?!", "!!!", "—", "--", "-",
    "(", ")", "[", "]", "{", ":", ";", ",", ".", "\u{AD}", "\u{200B}", "\u{200D}", "\u{2060}",
    "\u{FEFF}", "\u{301}", "é", "e\u{301}", "ﬁ", "ß", "İ", "ſ", "Ǆ", "😀", "👩‍👩‍👧", "🇬🇧", "中文",
    "いろは", "ไทย", "א", "ب", "\u{2028}", "\u{2029}", "\u{85}", "\u{C}", "\u{7}", "a@b.co",
    "https://a.b/may?could=1", "@may", "#NEVER", "U.S.", "Mr.", "5' 6\"", "’90s", "12%", "$3",
    "critics", "say", "said", "Critics say", "may possibly", "not only", "if", "reportedly",
    "According to", "sources", "THE", "I", "May", "rumours of", "“may”", "Is it?", "by", "that",
  ]

  /// All sentences of the fixture articles and trap texts; read once.
  private static let sentences: Result<[String], any Error> = Result {
    var all: [String] = []
    for name in try PackageFiles.names(in: "Fixtures/articles", ending: ".txt") {
      let text = try PackageFiles.text("Fixtures/articles/\(name)")
      all += text.split(separator: "\n").flatMap { $0.split(separator: ". ") }.map { $0 + "." }
    }
    all += try PackageFiles.text("Fixtures/traps/traps.tsv").split(separator: "\n").dropFirst()
      .compactMap { $0.split(separator: "\t").last.map(String.init) }
    return all
  }
}
