import BuiltInLexicons
import RhetorLexicon
import RhetorTestSupport
import RhetorText
import Testing

@Suite("Accepted terms")
struct AcceptedTermsTests {
  private static let shapes: [TokenTraits] = [
    .word, [.word, .initialCapital], [.word, .allCapitals, .initialCapital], .number,
    [.punctuation, .comma], [.word, .endsIng], [.word, .endsLy, .initialCapital], .symbol,
  ]

  /// A term that is about as often one of the set's own words as any other.
  private func term(
    for set: Int, of tables: LexiconTables, _ random: inout SeededGenerator
  ) -> Token {
    let words = tables.termSets[set].words
    let isOwn = !words.isEmpty && Bool.random(using: &random)
    let word =
      isOwn
      ? tables.setWords[Int(UInt32.random(in: words, using: &random))]
      : UInt32.random(in: 0..<UInt32(tables.vocabulary.count), using: &random)
    return Token(
      range: TextRange(0..<1), word: WordID(raw: word),
      traits: Self.shapes.randomElement(using: &random) ?? .word)
  }

  @Test func theAnswersAreThoseOfTheTables() {
    let tables = BuiltInLexicons.tables
    let accepted = AcceptedTerms(tables)
    var random = SeededGenerator(seed: 11)
    var yes = 0
    for _ in 0..<200_000 {
      let set = Int.random(in: 0..<tables.termSets.count, using: &random)
      let term = term(for: set, of: tables, &random)
      let expected = tables.accepts(UInt32(set), term)
      if expected { yes += 1 }
      #expect(accepted.accepts(UInt32(set), term) == expected)
    }
    #expect(yes > 50_000)
    for word in tables.wordClasses.indices {
      #expect(accepted.classes(of: UInt32(word)) == tables.wordClasses[word])
    }
  }
}
