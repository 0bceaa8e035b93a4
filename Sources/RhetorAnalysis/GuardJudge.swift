import RhetorLexicon
import RhetorText

/// Answers whether the guards of an entry let a hit fire, and at what weight.
///
/// Tests look at words only around a hit, so their cost does not grow with the document, except
/// for `document:`, whose answers are remembered.
final class GuardJudge: TermReading {
  let reading: Reading
  let terms: TermView
  private typealias Probe = UnsafePointer<GuardProbes.Probe>

  private let probes: GuardProbes
  private let answers: DocumentAnswers

  init(_ reading: Reading, _ terms: TermView) {
    self.reading = reading
    self.terms = terms
    probes = reading.probes
    answers = DocumentAnswers()
  }

  /// Where a hit is judged.
  struct Site {
    let hit: Hit
    /// What *next* and *prev* are measured from.
    let span: Range<Int>
    /// The sentence of the hit, and its terms.
    let sentence: Int
    let bounds: Range<Int>

    init(_ hit: Hit, _ span: Range<Int>, _ sentence: Int, _ reading: Reading) {
      self.hit = hit
      self.span = span
      self.sentence = sentence
      bounds = reading.sentences[sentence].terms
    }
  }

  /// The words on both sides of a phrase, as the keys of guards ask them.
  private struct Neighbours {
    private let before: GuardFilter
    private let behind: GuardFilter

    /// Beyond the sentence stands nothing, which passes no filter.
    @inline(__always) init(of site: Site, _ terms: TermView, _ probes: GuardProbes) {
      let (first, end) = (site.span.lowerBound - 1, site.span.upperBound)
      before = site.bounds.contains(first) ? probes.filter(of: terms[first]) : GuardFilter()
      behind = site.bounds.contains(end) ? probes.filter(of: terms[end]) : GuardFilter()
    }

    @inline(__always) func pass(_ key: UnsafePointer<GuardProbes.Key>) -> Bool {
      key.pointee.place.isEmpty
        || key.pointee.filter.passes(key.pointee.place == .before ? before : behind)
    }
  }

  /// A guard that keeps the hit's entry from firing; nil when none does.
  ///
  /// - Parameter span: what *next* and *prev* are measured from, when more belongs to the phrase
  ///   than its entry says: an auxiliary before it, a circumstance behind it.
  func blocker(
    of hit: Hit, in sentence: Int, measuredFrom span: Range<Int>? = nil
  ) -> GuardProbes.Call? {
    let site = Site(hit, span ?? hit.terms, sentence, reading)
    let neighbours = Neighbours(of: site, terms, probes)
    for place in reading.tables.entries[hit.entry].guards {
      let call = probes.call(place)
      let key = probes.key(call)
      if call.isUnless {
        if neighbours.pass(key), holds(key, at: site) { return call }
      } else if call.isOnlyIf {
        if !neighbours.pass(key) || !holds(key, at: site) { return call }
      } else {
        return nil
      }
    }
    return nil
  }

  /// On which sides of a phrase a guard looks for the next word.
  func sides(of call: GuardProbes.Call) -> GuardProbes.Sides { probes.key(call).pointee.sides }

  /// What the guards of the hit's entry make of its points; nil when they keep it from firing.
  func multipliers(of hit: Hit, in sentence: Int) -> [Multiplier]? {
    guard blocker(of: hit, in: sentence) == nil else { return nil }
    let site = Site(hit, hit.terms, sentence, reading)
    var multipliers: [Multiplier] = []
    for number in reading.tables.entries[hit.entry].guards {
      let rule = reading.tables.guards[Int(number)]
      switch rule.effect {
      case .unless, .onlyIf: break
      case .halfIf:
        if !multipliers.contains(where: { $0.by == 500 }), holds(probes.key(rule), at: site) {
          multipliers.append(Multiplier(why: why(rule), by: 500))
        }
      case .noteIf:
        if holds(probes.key(rule), at: site) { multipliers.append(Multiplier(why: why(rule), by: 0)) }
      }
    }
    return multipliers
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

  private func holds(_ key: UnsafePointer<GuardProbes.Key>, at site: Site) -> Bool {
    for number in key.pointee.tests {
      let probe = probes.test(number)
      if holds(probe, at: site) == probe.pointee.negated { return false }
    }
    return true
  }

  @inline(__always)
  private func holds(_ probe: Probe, at site: Site) -> Bool {
    switch probe.pointee.place {
    case .next: return begins(probe, at: site.span.upperBound, within: site.bounds)
    case .prev: return ends(probe, before: site.span.lowerBound, within: site.bounds)
    default: return holdsFartherOff(probe, at: site)
    }
  }

  private func holdsFartherOff(_ probe: Probe, at site: Site) -> Bool {
    let bounds = site.bounds
    let words = site.hit.terms
    switch probe.pointee.place {
    case .after: return stands(probe, behind: words, of: bounds)
    case .before: return stands(probe, before: words, of: bounds)
    case .near:
      return stands(probe, before: words, of: bounds) || stands(probe, behind: words, of: bounds)
    case .first: return begins(probe, at: words.lowerBound, within: bounds)
    case .last: return ends(probe, before: words.upperBound, within: bounds)
    case .inside: return stands(probe, in: words, of: words)
    case .sentence:
      return mayStand(probe, inSentence: site.sentence)
        && stands(probe, in: bounds, besides: words)
    case .nearby: return nearby(probe, site)
    case .document: return answers.answer(probe.pointee.sign) { occursOften(probe) }
    default: return fact(probe.pointee.place, at: site)
    }
  }

  // MARK: Words at a place

  /// Whether one of the test's rows begins at the term.
  @inline(__always)
  private func begins(
    _ probe: Probe, at index: Int, within bounds: Range<Int>
  ) -> Bool {
    bounds.contains(index) && probe.pointee.filter.passes(probes.filter(of: terms[index]))
      && rowBegins(probe, at: index, within: bounds)
  }

  /// Whether one of the test's rows begins at a term of the range.
  private func stands(
    _ probe: Probe, in range: Range<Int>, of bounds: Range<Int>
  ) -> Bool {
    for index in range.clamped(to: bounds) where probe.pointee.filter.passes(probes.filter(of: terms[index])) {
      if rowBegins(probe, at: index, within: bounds) { return true }
    }
    return false
  }

  /// `begins` for a term that the test's filter lets pass.
  private func rowBegins(_ probe: Probe, at index: Int, within bounds: Range<Int>) -> Bool {
    let term = probes.filter(of: terms[index])
    for number in probe.pointee.rows {
      let row = reading.tables.sequences[Int(number)]
      if mayStand(row.first, term), index + row.count <= bounds.upperBound,
        accepts(row, at: index)
      {
        return true
      }
    }
    return false
  }

  /// Whether a term, of which a filter is made, may stand at the near end of a row.
  @inline(__always)
  private func mayStand(_ place: UInt32?, _ term: GuardFilter) -> Bool {
    guard let place else { return true }
    return probes.set(reading.tables.sequenceSets[Int(place)]).pointee.passes(term)
  }

  /// Whether one of the test's rows ends just before `end`; its filters are of last terms.
  @inline(__always)
  private func ends(
    _ probe: Probe, before end: Int, within bounds: Range<Int>
  ) -> Bool {
    bounds.contains(end - 1) && probe.pointee.filter.passes(probes.filter(of: terms[end - 1]))
      && rowEnds(probe, before: end, within: bounds)
  }

  private func rowEnds(_ probe: Probe, before end: Int, within bounds: Range<Int>) -> Bool {
    let term = probes.filter(of: terms[end - 1])
    for number in probe.pointee.rows {
      let row = reading.tables.sequences[Int(number)]
      if mayStand(row.last, term), end - row.count >= bounds.lowerBound,
        accepts(row, at: end - row.count)
      {
        return true
      }
    }
    return false
  }

  /// Whether one of the test's rows begins within its distance behind the words.
  private func stands(
    _ probe: Probe, behind words: Range<Int>, of bounds: Range<Int>
  ) -> Bool {
    stands(probe, in: words.upperBound..<words.upperBound + Int(probe.pointee.distance), of: bounds)
  }

  /// Whether one of the test's rows stands whole within its distance before the words.
  private func stands(
    _ probe: Probe, before words: Range<Int>, of bounds: Range<Int>
  ) -> Bool {
    let start = max(bounds.lowerBound, words.lowerBound - Int(probe.pointee.distance))
    let range = start..<max(start, words.lowerBound)
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

  private func accepts(_ row: Range<UInt32>, at index: Int) -> Bool {
    var index = index
    for place in row {
      let set = reading.tables.sequenceSets[Int(place)]
      if !reading.accepted.accepts(set, terms[index]) { return false }
      index += 1
    }
    return true
  }

  /// Whether one of the test's rows may begin in the sentence: a look at what occurs in it instead
  /// of at each of its terms.
  private func mayStand(_ probe: Probe, inSentence number: Int) -> Bool {
    reading.signs[number].meets(probes.signs[Int(probe.pointee.sign)])
  }

  private func nearby(_ probe: Probe, _ site: Site) -> Bool {
    let last = min(reading.sentences.count - 1, site.sentence + 1)
    for number in max(0, site.sentence - 1)...last where mayStand(probe, inSentence: number) {
      if stands(probe, in: reading.sentences[number].terms, besides: site.hit.terms) {
        return true
      }
    }
    return false
  }

  private func occursOften(_ probe: Probe) -> Bool {
    let all = 0..<terms.count
    var count = 0
    for number in reading.sentences.indices where mayStand(probe, inSentence: number) {
      for index in reading.sentences[number].terms where begins(probe, at: index, within: all) {
        count += 1
        if count == 3 { return true }
      }
    }
    return false
  }
}
