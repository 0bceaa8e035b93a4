import RhetorLexicon
import RhetorText
import Testing

@testable import BuiltInLexicons

@Suite("The numbers of words")
struct WordRankingTests {
  private func inputs(_ lines: String) -> [LexiconInput] {
    [SampleLexicon.card, SampleLexicon.classes, SampleLexicon.entries("[[entry]]\n" + lines)]
  }

  /// The same lexicon with words in the order of their numbers, and as they came.
  private func tables(
    _ lines: String
  ) throws -> (ranked: LexiconTables, plain: LexiconTables, ranking: WordRanking) {
    let plain = try SampleLexicon.compile(inputs(lines), policy: .users)
    let ranking = WordRanking(of: plain, words: SampleLexicon.words)
    let ranked = try LexiconCompilation.compile(
      LexiconSource(reading: inputs(lines)), policy: .users, ranking: ranking,
      words: SampleLexicon.words
    ).tables
    return (ranked, plain, ranking)
  }

  /// How often the examples hold a word decides, and nothing means anything else.
  @Test func followTheExamples() throws {
    let (ranked, plain, ranking) = try tables(
      """
      phrase = "rare|odd clown"
      flags = ["the odd day saw the ⟦ odd clown ⟧ and the clown", "an ⟦ odd clown ⟧ slept"]
      """)
    #expect(ranking.spellings.prefix(2) == ["odd", "clown"])
    #expect(ranking.spellings.count == plain.vocabulary.count - 1)
    #expect(ranked.vocabulary.count == plain.vocabulary.count)
    #expect(ranked.vocabulary.id(of: "odd") == WordID(raw: 1))
    for text in ["a rare clown", "the odd clown", "an odd day"] {
      #expect(SampleLexicon.hits(text, ranked) == SampleLexicon.hits(text, plain))
    }
    for word in ["may", "day", "days", "odd"] {
      let classes = [plain, ranked].map { $0.wordClasses[Int($0.vocabulary.id(of: word).raw)] }
      #expect(classes[0] == classes[1])
    }
  }

  @Test func makeTheRarestElementTheAnchor() throws {
    let tables = try tables(
      """
      phrase = "it is widely|broadly believed that"
      flags = ["⟦ it is widely believed that ⟧ that is it", "⟦ it is broadly believed that ⟧ that"]
      """)
    let patterns = [tables.plain, tables.ranked].map(\.patterns.first?.anchor)
    #expect(patterns == [4, 3], "numbered as they come, *that* would be the rarest word")
  }

  @Test func ofOurLexiconsGrowWithRarity() {
    let vocabulary = BuiltInLexicons.tables.vocabulary
    let words = ["the", "said", "people", "megalomaniac"].map { vocabulary.id(of: $0).raw }
    #expect(words == words.sorted())
    #expect(words[0] < 8)
  }
}
