import RhetorText
import Testing

@testable import RhetorIntake

@Suite("Spaces that are not seen")
struct InvisibleSpaceTests {
  @Test(
    "are put right in every format, and places stay those of the file",
    arguments: [
      ("a.txt", "ex\u{200B}perts say\u{202F}so, 10\u{202F}000 times."),
      ("a.md", "ex\u{200B}perts say\u{202F}so, 10\u{202F}000 times."),
      ("a.html", "<p>ex\u{200B}perts say\u{202F}so, 10\u{202F}000 times."),
    ])
  func formats(name: String, source: String) throws {
    let bytes = Array(source.utf8)
    let document = try Intake().document(named: name, from: bytes)
    let block = try #require(document.blocks.first)
    #expect(document.string(block.range) == "experts say\u{A0}so, 10\u{202F}000 times.")
    func cut(_ word: String) throws -> String {
      let start = try #require(
        document.bytes.indices.first { document.bytes[$0...].starts(with: word.utf8) })
      let place = document.fileRange(of: TextRange(start..<start + word.utf8.count))
      return String(decoding: bytes[place], as: UTF8.self)
    }
    #expect(try cut("experts") == "ex\u{200B}perts")
    #expect(try cut("say") == "say")
    #expect(try cut("so,") == "so,")
    #expect(try cut("times") == "times")
  }
}
