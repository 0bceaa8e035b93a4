import RhetorTestSupport
import Testing

@testable import RhetorIntake

@Suite("Formats by name")
struct InputFormatTests {
  @Test(
    arguments: [
      ("a.txt", .text), ("folder.html/a.TXT", .text), ("a.md.gz", .markdown),
      ("a.jsonl.ZST", .jsonl),
      ("a.MARKDOWN", .markdown), ("a.mar\u{212A}down", .markdown), ("é.txt", .text),
      ("a.b.docx", .docx), (".txt", nil), ("folder/.txt", nil), ("a.gz", nil), ("a.txt.gz.gz", nil),
      ("txt", nil), ("a.", nil), ("", nil), ("a.txt/b", nil), ("a.extremely-long", nil),
      ("a.\u{301}txt", nil), ("\u{600}.txt", nil), ("folder/.txt.gz", nil), ("a.txt.", nil),
    ] as [(String, InputFormat?)])
  func endings(path: String, format: InputFormat?) {
    #expect(InputFormat(path: path) == format)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func aPlainNameIsReadAsAnyOther(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      ".", ".", "/", "txt", "TXT", "md", "gz", "zst", "html", "jsonl", "markdown", "a", "é",
      "\u{301}", "\u{600}", "\u{212A}", "\r", "\n", "😀", "docx", "csv", "\u{FE0F}", "\u{200D}",
    ]
    for _ in 0..<200 {
      var path = ""
      for _ in 0..<Int.random(in: 0...7, using: &random) {
        path += pieces.randomElement(using: &random) ?? ""
      }
      #expect(
        InputFormat(path: path) == InputFormat.ofAnyName(in: path), "\(path.debugDescription)")
    }
  }
}
