import BuiltInLexicons
import RhetorLexicon
import RhetorText
import Testing

@testable import RhetorAnalysis

/// What is laid out for quick questions says what the tables say.
@Suite("Facts of words")
struct WordFactsTests {
  @Test func theClassesAreThoseOfTheTables() {
    let tables = BuiltInLexicons.tables
    let facts = Grammar.facts(of: tables)
    #expect(facts.count == tables.vocabulary.count)
    for (classes, sources) in WordClasses.sources {
      let mask = sources.reduce(into: ClassMask.none) { mask, name in
        if let index = tables.classNames.firstIndex(of: name) {
          mask.formUnion(ClassMask(index: index))
        }
      }
      let expected = tables.wordClasses.indices.filter { tables.wordClasses[$0].intersects(mask) }
      #expect(facts.indices.filter { facts[$0].classes.contains(classes) } == expected)
    }
  }

  @Test func theFunctionWordsAreTheirSpellings() {
    let tables = BuiltInLexicons.tables
    let facts = Grammar.facts(of: tables)
    for (words, spellings) in FunctionWords.spellings {
      let expected = Set(spellings.map { tables.vocabulary.id(of: $0) }).subtracting([.unknown])
      let held = facts.indices.filter { facts[$0].functions.contains(words) }
      #expect(held.map { WordID(raw: UInt32($0)) } == expected.sorted())
    }
    #expect(facts[0] == WordFacts())
  }

  @Test func everyClassAndWordHasABitOfItsOwn() {
    #expect(Set(WordClasses.sources.map(\.0)).count == WordClasses.sources.count)
    #expect(WordClasses.sources.allSatisfy { $0.0.rawValue.nonzeroBitCount == 1 })
    #expect(Set(FunctionWords.spellings.map(\.0)).count == FunctionWords.spellings.count)
    #expect(FunctionWords.spellings.allSatisfy { $0.0.rawValue.nonzeroBitCount == 1 })
  }

  @Test func aViewSaysWhatTheReadingSays() throws {
    let reading = try Sample(
      "By the end, “critics” of Ana Ruiz said on Monday that it’s too late.\n\nWho knows?"
    ).reading
    reading.withView { view in
      #expect(view.count == reading.terms.count)
      for index in reading.terms.indices {
        #expect(view[index] == reading.terms[index])
        for (classes, _) in WordClasses.sources {
          #expect(view.word(index).classes.contains(classes) == reading.has(index, classes))
        }
        for (words, _) in FunctionWords.spellings {
          #expect(view.word(index).functions.contains(words) == reading.isWord(index, words))
        }
      }
    }
  }
}
