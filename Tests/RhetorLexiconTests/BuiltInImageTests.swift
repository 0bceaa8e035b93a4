import RhetorLexicon
import Testing

@testable import BuiltInLexicons

@Suite("The image of the built-in lexicons")
struct BuiltInImageTests {
  /// Copying or decoding it took a third of a short run.
  @Test func isUsedWhereItLies() {
    #expect(embeddedImage.isInPlace)
  }

  @Test func isTheSameWhenMadeAgain() {
    let parts = embeddedImage.parts
    let again = LexiconImage(encoding: BuiltInLexicons.tables).parts
    // Behind the tables stand a few numbers that end the last literal.
    #expect(parts.memory.starts(with: again.memory))
    #expect(parts.memory.count - again.memory.count < 16)
    #expect(parts.numbers == again.numbers)
    #expect(parts.text == again.text)
  }
}
