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

  /// A sign may say yes too often, but never no when a set accepts one of the terms.
  @Test func noSignHidesATermThatASetAccepts() {
    let tables = BuiltInLexicons.tables
    var random = SeededGenerator(seed: 12)
    var met = 0
    var accepts = 0
    for _ in 0..<20_000 {
      let set = Int.random(in: 0..<tables.termSets.count, using: &random)
      var wanted = TermSign()
      wanted.insert(tables.termSets[set], of: tables)
      var sign = TermSign()
      var isAccepted = false
      for _ in 0..<6 {
        let other = Int.random(in: 0..<tables.termSets.count, using: &random)
        let from = Int.random(in: 0..<12, using: &random) == 0 ? set : other
        let term = term(for: from, of: tables, &random)
        sign.insert(term, classes: tables.classes(of: term))
        isAccepted = isAccepted || tables.accepts(UInt32(set), term)
      }
      if sign.meets(wanted) { met += 1 }
      if isAccepted {
        accepts += 1
        #expect(sign.meets(wanted))
      }
    }
    #expect(accepts > 2_000)
    // A sign that meets everything would be none.
    #expect(met < 15_000)
  }
}
