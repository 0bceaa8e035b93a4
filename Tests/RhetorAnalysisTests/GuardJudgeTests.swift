import BuiltInLexicons
import RhetorLexicon
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
    let reading = try Self.reading()
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
    #expect(fired > 500 && fired < reading.hits.count)
  }
}
