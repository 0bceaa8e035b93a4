import RhetorLexicon
import RhetorText

/// Says what kind of source a noun phrase names.
///
/// A class, because all that ask about sources hold it.
final class SourceClassifier: TermReading {
  let reading: Reading
  let terms: TermView
  private let judge: GuardJudge
  private let weak: WeakSources
  /// For each weak source that was judged, whether it fires.
  private var verdicts: [Bool?]

  init(_ reading: Reading, _ terms: TermView, judge: GuardJudge, weak: WeakSources) {
    self.reading = reading
    self.terms = terms
    self.judge = judge
    self.weak = weak
    verdicts = Array(filledWith: nil, count: weak.hits.count)
  }

  /// Whether a weak source begins in the range.
  func weakSource(startingIn range: Range<Int>) -> Bool {
    weak.first(overlapping: range) { range.contains(weak.hits[$0].span.lowerBound) } != nil
  }

  /// Classifies the phrase; prepositional phrases before its head are dropped from the range.
  func classify(_ phrase: Range<Int>) -> SourcePhrase {
    let head = head(of: phrase)
    let range = trimmed(phrase, head: head)
    if let head, has(head, .firstPerson) {
      return SourcePhrase(range: range, sourceClass: .author, entry: nil)
    }
    if let weak = weakHit(in: range) {
      if let strong = strongerThan(weak, in: range) {
        return SourcePhrase(range: range, sourceClass: strong, entry: nil)
      }
      return SourcePhrase(range: range, sourceClass: sourceClass(of: weak), entry: weak)
    }
    return SourcePhrase(range: range, sourceClass: strongClass(of: range, head: head), entry: nil)
  }

  // MARK: The head

  /// The first term that can be a source and stands behind no preposition; else the last such term.
  private func head(of phrase: Range<Int>) -> Int? {
    var governed = false
    var fallback: Int?
    for index in phrase {
      if has(index, .preposition), !traits(index).contains(.name) {
        governed = true
        continue
      }
      // A date ends the circumstance: *On Tuesday critics of the mayor*.
      if has(index, [.weekday, .month]) {
        governed = false
        continue
      }
      guard canBeSource(index) else { continue }
      if !governed { return index }
      fallback = index
    }
    return fallback
  }

  /// Whether a term can be the head of a source: a name, a pronoun, a noun for those who speak.
  func canBeSource(_ index: Int) -> Bool {
    shows(index, .name) || has(index, [.subjectPronoun, .firstPerson, .sourceNoun])
      || weak.covers(index)
  }

  /// Drops a leading circumstance: *On Tuesday critics* is about *critics*.
  private func trimmed(_ phrase: Range<Int>, head: Int?) -> Range<Int> {
    guard let head else { return phrase }
    guard has(phrase.lowerBound, .preposition), head > phrase.lowerBound else { return phrase }
    if let place = weak.first(overlapping: phrase, where: { weak.hits[$0].span.contains(head) }) {
      return max(phrase.lowerBound, weak.hits[place].span.lowerBound)..<phrase.upperBound
    }
    var start = head
    while start > phrase.lowerBound + 1, traits(start - 1).contains(.name) { start -= 1 }
    while start > phrase.lowerBound + 1, has(start - 1, .determiner) { start -= 1 }
    return start..<phrase.upperBound
  }

  // MARK: Weak sources

  /// The weak source of the phrase: outside prepositional phrases, the longest, then the strongest.
  private func weakHit(in range: Range<Int>) -> Hit? {
    guard weak.covers(range) else { return nil }
    var best: Hit?
    _ = weak.first(overlapping: range) { place in
      let hit = weak.hits[place]
      if isGoverned(hit.span.lowerBound, in: range) || !fires(place) { return false }
      if let known = best, !isStronger(hit, than: known) { return false }
      best = hit
      return false
    }
    return best
  }

  private func isStronger(_ hit: Hit, than other: Hit) -> Bool {
    let strength = reading.tables.entries[hit.entry].strength
    let known = reading.tables.entries[other.entry].strength
    return (other.span.count, known, hit.entry) < (hit.span.count, strength, other.entry)
  }

  /// Whether the guards of a weak source let it fire; several phrases may ask the same.
  private func fires(_ place: Int) -> Bool {
    if let known = verdicts[place] { return known }
    let hit = weak.hits[place]
    let fires = judge.blocker(of: hit, in: reading.sentence(ofTerm: hit.terms.lowerBound)) == nil
    verdicts[place] = fires
    return fires
  }

  /// Whether a preposition stands between the start of the phrase and the term.
  private func isGoverned(_ index: Int, in range: Range<Int>) -> Bool {
    guard index > range.lowerBound else { return false }
    return (range.lowerBound..<index).contains {
      has($0, .preposition) && !traits($0).contains(.name)
    }
  }

  /// A class that overrules a weak hit: *economist **Ana Ruiz***, *a **JPMorgan** analyst*.
  private func strongerThan(_ weak: Hit, in range: Range<Int>) -> SourceClass? {
    let end = weak.span.upperBound
    if end < range.upperBound, traits(end).contains(.name) {
      return nameClass(at: end)
    }
    // A name inside the matched words (*most Americans*) belongs to the entry.
    let isPlural = shows(end - 1, .endsS) || has(end - 1, .plural)
    // *a Treasury source* hides as much as *a source*.
    let isHidden =
      sourceClass(of: weak) == .anonymousSource && has(range.lowerBound, .article)
    if !isPlural, !isHidden, weak.span.count == 1,
      (range.lowerBound..<weak.span.lowerBound).contains(where: { traits($0).contains(.name) })
    {
      return .describedPerson
    }
    return nil
  }

  private func sourceClass(of weak: Hit) -> SourceClass {
    reading.grammar.sourceClasses[Int(reading.tables.entries[weak.entry].category)]
  }

  // MARK: Strong sources

  private func strongClass(of range: Range<Int>, head: Int?) -> SourceClass {
    guard var head else { return .other }
    if traits(head).contains(.name) { return nameOrModifier(at: head, in: range) }
    if has(head, .subjectPronoun) { return .pronoun }
    // The last noun of a compound says what it is: *court papers*, *a company spokeswoman*.
    while head + 1 < range.upperBound, !traits(head).contains(.possessive),
      !traits(head + 1).contains(.name), has(head + 1, .sourceNoun)
    {
      head += 1
    }
    // *the senator Ana Ruiz*, *police chief Tom Hale*: a name right behind the role.
    for index in head + 1..<max(head + 1, min(range.upperBound, head + 4)) {
      if traits(index).contains(.name) { return nameClass(at: index) }
      if has(index, .preposition) { break }
    }
    return classOfNoun(at: head)
  }

  /// A name that only describes the head (*a Downing Street spokesman*) gives way to the head.
  private func nameOrModifier(at index: Int, in range: Range<Int>) -> SourceClass {
    var end = index
    while end < range.upperBound, traits(end).contains(.name) { end += 1 }
    if end < range.upperBound, !traits(end - 1).contains(.possessive) || end - index == 1 {
      // *Ana Ruiz of the farmers' union* is not described by what follows the preposition.
      let describing = (end..<min(range.upperBound, end + 3)).prefix {
        !has($0, .preposition)
      }
      let noun = describing.first { has($0, .sourceNoun) }
      if let noun {
        let kind = classOfNoun(at: noun)
        return kind == .describedPerson || kind == .document ? kind : .namedOrganisation
      }
    }
    return nameClass(at: index)
  }

  private func nameClass(at index: Int) -> SourceClass {
    reading.name(atTerm: index)?.kind == .person ? .namedPerson : .namedOrganisation
  }

  private func classOfNoun(at index: Int) -> SourceClass {
    if has(index, .uniqueRole) { return .uniqueRole }
    if has(index, .documentNoun) { return .document }
    if has(index, .organisationNoun) { return .uniqueRole }
    return has(index, .roleNoun) ? .describedPerson : .other
  }
}
