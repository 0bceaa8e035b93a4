import RhetorLexicon
import RhetorTestSupport
import RhetorText
import Testing

@Suite("Finding phrases")
struct PhraseMatcherTests {
  /// Every pattern at every position, compared element by element.
  private func oracle(
    _ tables: LexiconTables, _ terms: [Token], _ sentence: Range<Int>
  ) -> Set<Hit> {
    var hits: Set<Hit> = []
    for pattern in tables.patterns {
      for begin in sentence where begin + pattern.elements.count <= sentence.upperBound {
        let stands = pattern.elements.indices.allSatisfy { element in
          tables.accepts(
            tables.patternSets[Int(element)],
            terms[begin + Int(element - pattern.elements.lowerBound)])
        }
        guard stands else { continue }
        hits.insert(
          Hit(
            entry: Int(pattern.entry), terms: begin..<begin + pattern.elements.count,
            span: begin + Int(pattern.span.lowerBound)..<begin + Int(pattern.span.upperBound)))
      }
    }
    return hits
  }

  @Test(arguments: 0..<40)
  func agreesWithTryingEverything(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = [
      "a", "of", "clown", "clowns", "May", "january", "Big", "seeming", "5", ",", ".",
    ]
    let elements = [
      "a", "of", "clown:n", "may", "<month>", "big|a", "<capital>|clown", "_", "<ing>", "<comma>",
      "<lower>", "big?", "_?", "<number>?", "so-big|of?",
    ]
    var text = ""
    for number in 0..<12 {
      let count = Int.random(in: 1...4, using: &random)
      var phrase = (0..<count).compactMap { _ in elements.randomElement(using: &random) }
      // One element that can always be looked up.
      let place = Int.random(in: 0...count, using: &random)
      phrase.insert(["clown", "<month>", "of"][number % 3], at: place)
      text += SampleLexicon.entry(
        "id = \"e\(number)\"\nphrase = \"\(phrase.joined(separator: " "))\"")
    }
    let tables: LexiconTables
    do {
      tables = try SampleLexicon.compile(
        [
          SampleLexicon.card, SampleLexicon.classes, SampleLexicon.entries(text),
        ], policy: .users)
    } catch {
      Issue.record("seed \(seed): \(error)")
      return
    }
    for _ in 0..<20 {
      let words = (0..<24).compactMap { _ in alphabet.randomElement(using: &random) }
      let terms = SampleLexicon.terms(words.joined(separator: " "), tables)
      for sentence in [0..<24, 0..<9, 9..<24] {
        var hits: [Hit] = []
        PhraseMatcher(tables).appendHits(in: sentence, of: terms, to: &hits)
        #expect(Set(hits) == oracle(tables, terms, sentence), "seed \(seed): \(words)")
      }
    }
  }
  /// No sentence is read in pieces so large; the phrase must do no harm to others.
  @Test func aPhraseOfHundredsOfWordsStandsNowhere() throws {
    let long = (["clown"] + Array(repeating: "a", count: 299)).joined(separator: " ")
    let text =
      SampleLexicon.entry("id = \"long\"\nphrase = \"\(long)\"")
      + SampleLexicon.entry("id = \"short\"\nphrase = \"a clown\"")
    let tables = try SampleLexicon.compile(
      [SampleLexicon.card, SampleLexicon.entries(text)], policy: .users)
    let terms = SampleLexicon.terms("a clown a a a", tables)
    var hits: [Hit] = []
    PhraseMatcher(tables).appendHits(in: 0..<terms.count, of: terms, to: &hits)
    #expect(Set(hits) == oracle(tables, terms, 0..<terms.count))
    #expect(hits.map(\.terms) == [0..<2])
  }
}
