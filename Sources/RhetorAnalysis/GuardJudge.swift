import RhetorLexicon
import RhetorText

/// Answers whether the guards of an entry let a hit fire, and at what weight.
///
/// Tests look at words only around a hit, so their cost does not grow with the document, except
/// for `document:`, whose answers are remembered.
struct GuardJudge {
  let reading: Reading
  /// For each test with `document:` that was asked, whether it held.
  private var documentTests: [UInt32: Bool] = [:]
  /// What *next* and *prev* are measured from.
  private var span = 0..<0
  /// The sentence of the hit that is judged, and its terms.
  private(set) var sentence = 0
  private(set) var bounds = 0..<0

  init(_ reading: Reading) { self.reading = reading }

  /// What the guards of a hit's entry say.
  enum Verdict {
    /// The entry does not fire.
    case blocked
    /// The entry fires, its points changed by these multipliers.
    case fires([Multiplier])
  }

  /// Judges the guards of the hit's entry.
  ///
  /// - Parameter span: what *next* and *prev* are measured from, when more belongs to the phrase
  ///   than its entry says: an auxiliary before it, a circumstance behind it.
  mutating func judge(_ hit: Hit, measuredFrom span: Range<Int>? = nil) -> Verdict {
    self.span = span ?? hit.terms
    sentence = reading.sentence(ofTerm: hit.terms.lowerBound)
    bounds = reading.sentences[sentence].terms
    var multipliers: [Multiplier] = []
    for rule in reading.tables.guards(ofEntry: hit.entry) {
      let holds = holds(rule, for: hit)
      switch rule.effect {
      case .unless:
        if holds { return .blocked }
      case .onlyIf:
        if !holds { return .blocked }
      case .halfIf:
        if holds, !multipliers.contains(where: { $0.by == 500 }) {
          multipliers.append(Multiplier(why: why(rule), by: 500))
        }
      case .noteIf:
        if holds {
          multipliers.append(Multiplier(why: why(rule), by: 0))
        }
      }
    }
    return .fires(multipliers)
  }

  /// Why a guard changes the points, as the reader of a report understands it; the words of a
  /// guard that looks at its surroundings are shown as they stand in the lexicon.
  private func why(_ rule: Guard) -> String {
    let text = reading.tables.strings[Int(rule.text)]
    switch text {
    case "always": return "a mild sign by itself"
    case "negated": return "negated"
    case "conditional": return "in a conditional sentence"
    case _ where text.hasPrefix("attributed"): return "reported as somebody else's words"
    case "question": return "in a question"
    case "headline": return "in a headline"
    case _ where text.hasSuffix(": <quote>") && !text.contains("not "):
      return "beside the words themselves"
    default: return "softened by its surroundings: \(text)"
    }
  }

  private mutating func holds(_ rule: Guard, for hit: Hit) -> Bool {
    for number in rule.tests {
      let probe = Probe(number: number, test: reading.tables.tests[Int(number)])
      if holds(probe, for: hit) == probe.test.negated { return false }
    }
    return true
  }

  /// A test and its number, by which its filters are found.
  private struct Probe {
    let number: UInt32
    let test: GuardTest
  }

  private mutating func holds(_ probe: Probe, for hit: Hit) -> Bool {
    let test = probe.test
    let words = hit.terms
    switch test.place {
    case .next:
      return span.upperBound < bounds.upperBound
        && stands(probe, at: span.upperBound, within: bounds)
    case .prev: return standsBefore(probe, end: span.lowerBound, within: bounds)
    case .after:
      return stands(
        probe, in: words.upperBound..<words.upperBound + Int(test.distance), of: bounds)
    case .before: return stands(probe, withinLast: test.distance, before: words, of: bounds)
    case .near:
      return stands(probe, withinLast: test.distance, before: words, of: bounds)
        || stands(
          probe, in: words.upperBound..<words.upperBound + Int(test.distance), of: bounds)
    case .first: return stands(probe, at: words.lowerBound, within: bounds)
    case .last: return standsBefore(probe, end: words.upperBound, within: bounds)
    case .inside: return stands(probe, in: words, of: words)
    case .sentence:
      return mayStand(reading.filters.sign(ofTest: probe.number), inSentence: sentence)
        && stands(probe, in: bounds, besides: words)
    case .nearby: return nearby(probe, span: words)
    case .document:
      if let known = documentTests[probe.number] { return known }
      let answer = occursOften(probe)
      documentTests[probe.number] = answer
      return answer
    default: return fact(test.place, hit: hit)
    }
  }

  // MARK: Words at a place

  /// Whether one of the test's rows begins at the term.
  private func stands(_ probe: Probe, at index: Int, within bounds: Range<Int>) -> Bool {
    bounds.contains(index)
      && reading.filters.first[Int(probe.number)].passes(reading.terms[index])
      && rowBegins(probe.test, at: index, within: bounds)
  }

  /// Whether one of the test's rows begins at a term of the range.
  private func stands(_ probe: Probe, in range: Range<Int>, of bounds: Range<Int>) -> Bool {
    let filter = reading.filters.first[Int(probe.number)]
    for index in range.clamped(to: bounds) where filter.passes(reading.terms[index]) {
      if rowBegins(probe.test, at: index, within: bounds) { return true }
    }
    return false
  }

  /// `stands` for a term that the test's filter lets pass.
  private func rowBegins(_ test: GuardTest, at index: Int, within bounds: Range<Int>) -> Bool {
    let term = reading.terms[index]
    for row in test.sequences where reading.filters.rows[Int(row)].passes(term) {
      let sets = reading.tables.sequences[Int(row)].range
      if index + sets.count <= bounds.upperBound, accepts(sets, at: index) { return true }
    }
    return false
  }

  /// Whether one of the test's rows ends just before `end`.
  private func standsBefore(_ probe: Probe, end: Int, within bounds: Range<Int>) -> Bool {
    guard bounds.contains(end - 1) else { return false }
    let term = reading.terms[end - 1]
    guard reading.filters.last[Int(probe.number)].passes(term) else { return false }
    for row in probe.test.sequences {
      let sets = reading.tables.sequences[Int(row)].range
      guard end - sets.count >= bounds.lowerBound else { continue }
      if let last = sets.last {
        // The last first: it turns most rows away.
        guard reading.accepted.accepts(reading.tables.sequenceSets[Int(last)], term) else {
          continue
        }
      }
      if accepts(sets.dropLast(), at: end - sets.count) { return true }
    }
    return false
  }

  /// Whether one of the test's rows stands whole among the terms before the span.
  private func stands(
    _ probe: Probe, withinLast distance: UInt32, before span: Range<Int>, of bounds: Range<Int>
  ) -> Bool {
    let start = max(bounds.lowerBound, span.lowerBound - Int(distance))
    let range = start..<max(start, span.lowerBound)
    return stands(probe, in: range, of: range)
  }

  /// How many terms away `sentence:` and `nearby:` look; only lists and machine-made text have
  /// longer sentences, and for those the work must not grow with their square.
  private static let reach = 150

  /// Whether one of the test's rows stands in the bounds, within reach, without touching the span.
  private func stands(
    _ probe: Probe, in bounds: Range<Int>, besides span: Range<Int>
  ) -> Bool {
    let near = span.lowerBound - Self.reach..<span.upperBound + Self.reach
    let bounds = near.clamped(to: bounds)
    let span = span.clamped(to: bounds)
    let before = bounds.lowerBound..<span.lowerBound
    let after = span.upperBound..<bounds.upperBound
    return stands(probe, in: before, of: before) || stands(probe, in: after, of: after)
  }

  private func accepts(_ sets: Range<UInt32>, at index: Int) -> Bool {
    for offset in 0..<sets.count {
      let set = reading.tables.sequenceSets[Int(sets.lowerBound) + offset]
      if !reading.accepted.accepts(set, reading.terms[index + offset]) { return false }
    }
    return true
  }

  /// Whether a row that begins with something of the sign may stand in the sentence: a look at what
  /// occurs in it instead of at each of its terms.
  private func mayStand(_ sign: TermSign, inSentence number: Int) -> Bool {
    reading.signs[number].meets(sign)
  }

  private func nearby(_ probe: Probe, span: Range<Int>) -> Bool {
    let sign = reading.filters.sign(ofTest: probe.number)
    for index in max(0, sentence - 1)...min(reading.sentences.count - 1, sentence + 1)
    where mayStand(sign, inSentence: index) {
      if stands(probe, in: reading.sentences[index].terms, besides: span) { return true }
    }
    return false
  }

  private func occursOften(_ probe: Probe) -> Bool {
    let sign = reading.filters.sign(ofTest: probe.number)
    let all = 0..<reading.terms.count
    var count = 0
    for number in reading.sentences.indices where mayStand(sign, inSentence: number) {
      for index in reading.sentences[number].terms where stands(probe, at: index, within: all) {
        count += 1
        if count == 3 { return true }
      }
    }
    return false
  }
}
