import RhetorLexicon
import RhetorText

/// Answers whether the guards of an entry let a hit fire, and at what weight.
///
/// Tests look at words only around a hit, so their cost does not grow with the document, except
/// for `document:`, whose answers are remembered.
final class GuardJudge: TermReading {
  let reading: Reading
  let terms: TermView
  typealias Probe = UnsafePointer<GuardProbe>

  let probes: GuardProbes
  let answers: DocumentAnswers

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

    @inline(__always) func pass(_ key: UnsafePointer<GuardKey>) -> Bool {
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
  ) -> GuardCall? {
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
  func sides(of call: GuardCall) -> GuardKey.Sides { probes.key(call).pointee.sides }

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
        if holds(probes.key(rule), at: site) {
          multipliers.append(Multiplier(why: why(rule), by: 0))
        }
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

  private func holds(_ key: UnsafePointer<GuardKey>, at site: Site) -> Bool {
    for number in key.pointee.tests.range {
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
}
