import BuiltInLexicons
import RhetorLexicon
import RhetorTestSupport
import RhetorText
import Testing

@Suite("Filters of term sets")
struct TermFilterTests {
  /// A filter may say yes too often, but never no to a term that its set accepts.
  @Test func noFilterTurnsAwayWhatItsSetAccepts() {
    let tables = BuiltInLexicons.tables
    let filters = tables.termFilters()
    var random = SeededGenerator(seed: 5)
    let traits: [TokenTraits] = [
      .word, [.word, .initialCapital], [.word, .allCapitals, .initialCapital], .number,
      [.punctuation, .comma], [.word, .endsIng], [.word, .endsLy, .initialCapital], .symbol,
    ]
    var accepted = 0
    var passed = 0
    for _ in 0..<200_000 {
      let set = Int.random(in: 0..<filters.count, using: &random)
      let words = tables.termSets[set].words
      let isOwn = !words.isEmpty && Bool.random(using: &random)
      let word =
        isOwn
        ? tables.setWords[Int(UInt32.random(in: words, using: &random))]
        : UInt32.random(in: 0..<UInt32(tables.vocabulary.count), using: &random)
      let term = Token(
        range: TextRange(0..<1), word: WordID(raw: word),
        traits: traits.randomElement(using: &random) ?? .word)
      let passes = filters[set].passes(term)
      if passes { passed += 1 }
      if tables.accepts(UInt32(set), term) {
        accepted += 1
        #expect(passes)
      }
    }
    // About half of the words are the sets' own; a filter that lets all pass would be none.
    #expect(accepted > 50_000)
    #expect(passed < 190_000)
  }
}
