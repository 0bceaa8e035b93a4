import RhetorLexicon
import RhetorText

/// Guards that look at the word beside a phrase, all of a side at once.
extension GuardJudge {
  /// The sides that a guard looks at which the word before the phrase makes hold; nil when none holds.
  @inline(__always)
  func blocker(before sheet: UnsafePointer<GuardSheet>, at site: Site) -> GuardKey.Sides? {
    let index = site.span.lowerBound &- 1
    guard site.bounds.contains(index) else { return nil }
    let term = terms[index]
    if let asks = probes.asks(of: term.word, on: sheet.pointee.before),
      let sides = blocker(asks, .before, index, at: site)
    {
      return sides
    }
    return openBlocker(sheet.pointee.before, term, at: site)
  }

  /// The same of the word behind it.
  @inline(__always)
  func blocker(behind sheet: UnsafePointer<GuardSheet>, at site: Site) -> GuardKey.Sides? {
    let index = site.span.upperBound
    guard site.bounds.contains(index) else { return nil }
    let term = terms[index]
    if let asks = probes.asks(of: term.word, on: sheet.pointee.behind),
      let sides = blocker(asks, .behind, index, at: site)
    {
      return sides
    }
    return openBlocker(sheet.pointee.behind, term, at: site)
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
  @inline(__always)
  private func openBlocker(_ side: GuardSide, _ term: Token, at site: Site) -> GuardKey.Sides? {
    let classes = probes.classes(of: term.word)
    let isOpen =
      side.classes & classes | UInt64(side.traits.rawValue & term.traits.rawValue) != 0
    return isOpen ? openBlocker(side, classes, term.traits, at: site) : nil
  }

  private func openBlocker(
    _ side: GuardSide, _ classes: UInt64, _ traits: TokenTraits, at site: Site
  ) -> GuardKey.Sides? {
    for place in side.open.range {
      let key = probes.key(probes.call(place))
      let filter = key.pointee.filter
      let mayHold =
        filter.classes & classes | UInt64(filter.terms.traits.rawValue & traits.rawValue) != 0
      if mayHold, holds(key, at: site) { return key.pointee.sides }
    }
    return nil
  }
}
