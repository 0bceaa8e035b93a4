import RhetorLexicon
import RhetorText

@testable import RhetorAnalysis

/// The guards asked as the lexicons' README describes them: every test of every guard, row by row,
/// of the tables alone. The oracle of `GuardJudge`.
struct NaiveJudge {
  let reading: Reading
  private var tables: LexiconTables { reading.tables }

  init(_ reading: Reading) { self.reading = reading }

  /// Whether no guard keeps the hit's entry from firing.
  func fires(_ hit: Hit, measuredFrom span: Range<Int>) -> Bool {
    tables.guards(ofEntry: hit.entry).allSatisfy { rule in
      switch rule.effect {
      case .unless: !holds(rule, hit, span)
      case .onlyIf: holds(rule, hit, span)
      case .halfIf, .noteIf: true
      }
    }
  }

  /// The factors of the guards that only change the points.
  func factors(_ hit: Hit) -> [Int] {
    var factors: [Int] = []
    for rule in tables.guards(ofEntry: hit.entry) where holds(rule, hit, hit.terms) {
      if rule.effect == .halfIf, !factors.contains(500) { factors.append(500) }
      if rule.effect == .noteIf { factors.append(0) }
    }
    return factors
  }

  private func holds(_ rule: Guard, _ hit: Hit, _ span: Range<Int>) -> Bool {
    rule.tests.allSatisfy { number in
      let test = tables.tests[Int(number)]
      return holds(test, hit, span) != test.negated
    }
  }

  private func holds(_ test: GuardTest, _ hit: Hit, _ span: Range<Int>) -> Bool {
    let number = reading.sentence(ofTerm: hit.terms.lowerBound)
    let bounds = reading.sentences[number].terms
    let words = hit.terms
    let far = Int(test.distance)
    let before = max(bounds.lowerBound, words.lowerBound - far)..<words.lowerBound
    let behind = words.upperBound..<min(bounds.upperBound, words.upperBound + far)
    switch test.place {
    case .next: return span.upperBound < bounds.upperBound && begins(test, span.upperBound, bounds)
    case .prev: return ends(test, span.lowerBound, bounds)
    case .after: return behind.contains { begins(test, $0, bounds) }
    case .before: return before.contains { begins(test, $0, before) }
    case .near:
      return before.contains { begins(test, $0, before) }
        || behind.contains { begins(test, $0, bounds) }
    case .first: return begins(test, words.lowerBound, bounds)
    case .last: return ends(test, words.upperBound, bounds)
    case .inside: return words.contains { begins(test, $0, words) }
    case .sentence: return stands(test, in: bounds, besides: words)
    case .nearby:
      return (max(0, number - 1)...min(reading.sentences.count - 1, number + 1)).contains {
        stands(test, in: reading.sentences[$0].terms, besides: words)
      }
    case .document:
      let all = reading.terms.indices
      return all.lazy.filter { begins(test, $0, all) }.prefix(3).count == 3
    default:
      // Facts have no rows; the table of `GuardTests` holds them against its texts.
      return reading.withView { terms in
        GuardJudge(reading, terms).fact(
          test.place, at: GuardJudge.Site(hit, span, number, bounds))
      }
    }
  }

  private func stands(_ test: GuardTest, in bounds: Range<Int>, besides words: Range<Int>) -> Bool {
    let near = (words.lowerBound - 150..<words.upperBound + 150).clamped(to: bounds)
    let words = words.clamped(to: near)
    let before = near.lowerBound..<words.lowerBound
    let behind = words.upperBound..<near.upperBound
    return before.contains { begins(test, $0, before) }
      || behind.contains { begins(test, $0, behind) }
  }

  private func begins(_ test: GuardTest, _ index: Int, _ bounds: Range<Int>) -> Bool {
    test.sequences.contains { stands($0, at: index, bounds) }
  }

  private func ends(_ test: GuardTest, _ end: Int, _ bounds: Range<Int>) -> Bool {
    bounds.contains(end - 1)
      && test.sequences.contains { row in
        stands(row, at: end - tables.sequences[Int(row)].range.count, bounds)
      }
  }

  private func stands(_ row: UInt32, at index: Int, _ bounds: Range<Int>) -> Bool {
    let places = tables.sequences[Int(row)].range
    guard index >= bounds.lowerBound, index + places.count <= bounds.upperBound else {
      return false
    }
    return places.enumerated().allSatisfy { offset, place in
      tables.accepts(tables.sequenceSets[Int(place)], reading.terms[index + offset])
    }
  }
}
