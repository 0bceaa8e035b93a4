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
  let accepted: AcceptedTerms
  var answers = DocumentAnswers()

  init(_ reading: Reading, _ terms: TermView) {
    self.reading = reading
    self.terms = terms
    probes = reading.probes
    accepted = reading.accepted
  }

  /// Where a hit is judged.
  struct Site {
    let hit: Hit
    /// What *next* and *prev* are measured from.
    let span: Range<Int>
    /// The sentence of the hit, and its terms.
    let sentence: Int
    let bounds: Range<Int>

    @inline(__always)
    init(_ hit: Hit, _ span: Range<Int>, _ sentence: Int, _ bounds: Range<Int>) {
      self.hit = hit
      self.span = span
      self.sentence = sentence
      self.bounds = bounds
    }
  }

  /// The sides of a phrase on which a guard that keeps the hit's entry from firing looks for the next
  /// word, none when it looks elsewhere; nil when every guard lets it fire.
  ///
  /// - Parameter span: what *next* and *prev* are measured from, when more belongs to the phrase
  ///   than its entry says: an auxiliary before it, a circumstance behind it.
  func blocker(
    of hit: Hit, in sentence: Int, measuredFrom span: Range<Int>? = nil
  ) -> GuardKey.Sides? {
    let sheet = probes.sheet(ofEntry: hit.entry)
    let span = span ?? hit.terms
    let bounds = reading.sentences[sentence].terms
    let mayBefore = mayHold(sheet.pointee.before, span.lowerBound &- 1, in: bounds)
    let mayBehind = mayHold(sheet.pointee.behind, span.upperBound, in: bounds)
    if !mayBefore, !mayBehind, sheet.pointee.others.isEmpty { return nil }
    let site = Site(hit, span, sentence, bounds)
    if mayBefore, let sides = blocker(.before, on: sheet, at: site) { return sides }
    if mayBehind, let sides = blocker(.behind, on: sheet, at: site) { return sides }
    for place in sheet.pointee.others.range {
      let line = probes.line(place)
      if holds(line, at: site) == line.pointee.call.isUnless { return sides(of: line) }
    }
    return nil
  }

  /// What the guards of the hit's entry make of its points; nil when they keep it from firing.
  func multipliers(of hit: Hit, in sentence: Int) -> [Multiplier]? {
    guard blocker(of: hit, in: sentence) == nil else { return nil }
    var multipliers: [Multiplier] = []
    let factors = probes.sheet(ofEntry: hit.entry).pointee.factors
    if factors.isEmpty { return multipliers }
    let site = Site(hit, hit.terms, sentence, reading.sentences[sentence].terms)
    for place in factors.range {
      let rule = reading.tables.guards[Int(probes.factor(place))]
      let by = rule.effect == .halfIf ? 500 : 0
      if by == 500, multipliers.contains(where: { $0.by == 500 }) { continue }
      if holds(probes.key(rule), at: site) {
        multipliers.append(Multiplier(why: why(rule), by: by))
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

  func sides(of line: UnsafePointer<GuardLine>) -> GuardKey.Sides {
    probes.key(line.pointee.call).pointee.sides
  }

  /// Whether a guard of a sheet holds; most have one test.
  @inline(__always)
  func holds(_ line: UnsafePointer<GuardLine>, at site: Site) -> Bool {
    line.pointee.call.isSingle
      ? holdsAlone(GuardLine.probe(of: line), at: site)
      : holds(probes.key(line.pointee.call), at: site)
  }

  private func holdsAlone(_ probe: Probe, at site: Site) -> Bool {
    holds(probe, at: site) != probe.pointee.negated
  }

  func holds(_ key: UnsafePointer<GuardKey>, at site: Site) -> Bool {
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
