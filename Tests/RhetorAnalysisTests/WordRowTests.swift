import BuiltInLexicons
import RhetorLexicon
import RhetorText
import Testing

@testable import RhetorAnalysis

@Suite("Rows of words")
struct WordRowTests {
  @Test func aRowHoldsItsWordsAndNoOthers() {
    let vocabulary = BuiltInLexicons.tables.vocabulary
    let words = ["by", "from", "that"].map { vocabulary.id(of: $0) }
    let row = WordRow(words + [.unknown])
    let held = (0..<UInt32(vocabulary.count)).map(WordID.init(raw:)).filter(row.contains)
    #expect(held == words.sorted())
    #expect(!words.contains(.unknown))
  }
}
