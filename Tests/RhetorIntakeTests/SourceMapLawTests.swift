import RhetorTestSupport
import RhetorText
import Testing

@testable import RhetorIntake

@Suite("Every word leads back to its bytes in the file")
struct SourceMapLawTests {
  @Test("in a hundred pages", arguments: 0..<100)
  func pages(seed: Int) throws {
    let page = MarkupWriter.html(seed: seed)
    let bytes = Array(page.source.utf8)
    let document = try Intake().document(named: "a.html", from: bytes)
    #expect(SourceLaw.words(document) == page.words, "seed \(seed): \(page.source)")
    SourceLaw.check(document, bytes, "seed \(seed)") { MarkupWriter.shown(html: $0) }
  }

  @Test("in a hundred Markdown files", arguments: 0..<100)
  func markdown(seed: Int) throws {
    let file = MarkupWriter.markdown(seed: seed)
    let bytes = Array(file.source.utf8)
    let document = try Intake().document(named: "a.md", from: bytes)
    #expect(SourceLaw.words(document) == file.words, "seed \(seed): \(file.source)")
    SourceLaw.check(document, bytes, "seed \(seed)") { MarkupWriter.shown(markdown: $0) }
  }

  @Test("in pages of other encodings", arguments: EncodingTests.wideNames, 0..<8)
  func widePages(name: String, seed: Int) throws {
    let page = MarkupWriter.html(seed: seed)
    let bytes = EncodedSamples.encoded("\u{FEFF}" + page.source, as: name)
    let document = try Intake().document(named: "a.html", from: bytes)
    #expect(SourceLaw.words(document) == page.words)
    for block in document.blocks {
      let place = document.fileRange(of: block.range)
      let plain = try DecodedText(Array(bytes[place]), label: name)
      let words = MarkupWriter.shown(html: String(decoding: plain.bytes, as: UTF8.self))
      let first = document.string(block.range).split(whereSeparator: \.isWhitespace).first
      #expect(words.hasPrefix(first ?? ""))
    }
  }
}
