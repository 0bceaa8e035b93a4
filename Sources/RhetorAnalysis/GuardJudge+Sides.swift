import RhetorLexicon
import RhetorText

/// Guards that look at the word beside a phrase, all of a side at once.
extension GuardJudge {
  /// Whether the term at `index` may make a guard of a side hold.
  @inline(__always)
  func mayHold(_ side: GuardSide, _ index: Int, in bounds: Range<Int>) -> Bool {
    guard bounds.contains(index) else { return false }
    let term = terms[index]
    return side.mayHold(term, classes: probes.classes(of: term.word))
  }

  /// The sides that a guard looks at which the word beside the phrase makes hold; nil when none holds.
  ///
  /// - Parameter side: where the word stands, which must be in the sentence.
  @inline(__always)
  func blocker(
    _ side: GuardKey.Sides, on sheet: UnsafePointer<GuardSheet>, at site: Site
  ) -> GuardKey.Sides? {
    let isBefore = side == .before
    let guards = isBefore ? sheet.pointee.before : sheet.pointee.behind
    let index = isBefore ? site.span.lowerBound &- 1 : site.span.upperBound
    let term = terms[index]
    if let asks = probes.asks(of: term.word, on: guards),
      let sides = blocker(asks, side, index, at: site)
    {
      return sides
    }
    let classes = probes.classes(of: term.word)
    guard guards.mayOpen(term, classes: classes) else { return nil }
    let far = isBefore ? index &- 1 : index &+ 1
    return openBlocker(
      guards, classes, term.traits, site.bounds.contains(far) ? terms[far].word.raw : 0, at: site)
  }

  /// Asks what is left when a word that guards list stands at `index`, on one side of the phrase.
  private func blocker(
    _ asks: UnsafePointer<GuardAsk>, _ side: GuardKey.Sides, _ index: Int, at site: Site
  ) -> GuardKey.Sides? {
    var ask = asks
    while true {
      if ask.pointee.isNothing { return side }
      let number = ask.pointee.number
      if ask.pointee.isRow {
        let row = probes.row(number)
        if side == .before ? ends(row, at: index, at: site) : begins(row, at: index, at: site) {
          return side
        }
      } else {
        let key = probes.key(ofTest: number)
        if holds(key, at: site) { return key.pointee.sides }
      }
      if ask.pointee.isLast { return nil }
      ask += 1
    }
  }

  /// Whether a row stands whose first set accepts the term at `index`.
  private func begins(_ row: Range<UInt32>, at index: Int, at site: Site) -> Bool {
    index + row.count <= site.bounds.upperBound && accepts(row.dropFirst(), at: index + 1)
  }

  /// Whether a row stands whose last set accepts the term at `index`.
  private func ends(_ row: Range<UInt32>, at index: Int, at site: Site) -> Bool {
    let start = index + 1 - row.count
    return start >= site.bounds.lowerBound && accepts(row.dropLast(), at: start)
  }

  /// The sides that a guard looks at which begins with a large class or a trait and holds.
  ///
  /// - Parameter far: the word behind the next one; the unknown word where the sentence ends there.
  private func openBlocker(
    _ side: GuardSide, _ classes: UInt64, _ traits: TokenTraits, _ far: UInt32, at site: Site
  ) -> GuardKey.Sides? {
    for place in side.open.range {
      let line = probes.line(place)
      let filter = line.pointee.probe.filter
      let mayHold =
        filter.classes & classes | UInt64(filter.terms.traits.rawValue & traits.rawValue) != 0
      if mayHold, line.pointee.far.bit(of: far) != 0, holds(line, at: site) {
        return sides(of: line)
      }
    }
    return nil
  }
}
