import BuiltInLexicons
import RhetorLexicon
import RhetorTestSupport
import RhetorText
import Testing

@testable import RhetorAnalysis

/// The judge, which asks little and in an order of its own, says what asking everything says.
@Suite("Judging guards")
struct GuardJudgeTests {
  /// The examples of every tenth entry of the built-in lexicons, as one article: words that guards
  /// were written for, beside words that they were not.
  private static func reading() throws -> Reading {
    let records = BuiltInLexicons.tables.catalogue.records().entries
    var texts: [String] = []
    for entry in stride(from: 0, to: records.count, by: 10) {
      texts += (records[entry].flags + records[entry].allows).map(\.text)
    }
    let text = texts.joined(separator: "\n\n").filter { $0 != "⟦" && $0 != "⟧" }
    return try Sample(text).reading
  }

  @Test func theJudgeSaysWhatTheTablesSay() throws {
    try Self.compare(Self.reading())
  }

  /// The phrases of entries between words that some guard lists.
  @Test(arguments: 0..<4 as Range<UInt64>)
  func theJudgeSaysWhatTheTablesSayOfAnyNeighbour(seed: UInt64) throws {
    let tables = BuiltInLexicons.tables
    var random = SeededGenerator(seed: seed)
    let words = (1..<tables.vocabulary.count).map {
      tables.vocabulary.spelling(of: WordID(raw: UInt32($0)))
    }
    var texts: [String] = []
    for record in tables.catalogue.records().entries
    where Int.random(in: 0..<8, using: &random) == 0 {
      guard let text = record.flags.first?.text else { continue }
      let parts = text.split { $0 == "⟦" || $0 == "⟧" }
      let between = (0...parts.count).map { _ in words.randomElement(using: &random) ?? "" }
      texts.append(zip(between, parts).map { "\($0) \($1)" }.joined(separator: " "))
    }
    try Self.compare(Sample(texts.joined(separator: "\n\n")).reading)
  }

  /// Holds the judge against the tables at every hit of a reading.
  private static func compare(_ reading: Reading) throws {
    let naive = NaiveJudge(reading)
    var fired = 0
    reading.withView { terms in
      let judge = GuardJudge(reading, terms)
      for hit in reading.hits {
        let sentence = reading.sentence(ofTerm: hit.terms.lowerBound)
        let bounds = reading.sentences[sentence].terms
        let farther = (hit.terms.lowerBound - 1..<hit.terms.upperBound + 1).clamped(to: bounds)
        for span in [hit.terms, farther] {
          let fires = judge.blocker(of: hit, in: sentence, measuredFrom: span) == nil
          #expect(fires == naive.fires(hit, measuredFrom: span))
        }
        let multipliers = judge.multipliers(of: hit, in: sentence)
        #expect((multipliers != nil) == naive.fires(hit, measuredFrom: hit.terms))
        guard let multipliers else { continue }
        fired += 1
        #expect(multipliers.map(\.by) == naive.factors(hit))
      }
    }
    #expect(fired > 100 && fired < reading.hits.count)
  }
}
