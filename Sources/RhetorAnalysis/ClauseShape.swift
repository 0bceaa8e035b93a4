import RhetorLexicon
import RhetorText

/// Answers what the clause around a cue looks like: passive or inverted, and where its reported
/// words stand.
struct ClauseShape {
  private let reading: Reading
  private let sources: SourceFinder
  private let words: FunctionWords

  init(_ reading: Reading, sources: SourceFinder) {
    self.reading = reading
    self.sources = sources
    words = reading.grammar.words
  }

  private func has(_ index: Int, _ classes: ClassMask) -> Bool {
    reading.term(index, isIn: classes)
  }

  private func traits(_ index: Int) -> TokenTraits { reading.terms[index].traits }

  /// Whether a form of *be* governs the verb and the verb is no *-ing* form.
  func isPassive(_ cue: Range<Int>, in bounds: Range<Int>) -> Bool {
    guard !traits(cue.lowerBound).contains(.endsIng) else { return false }
    var index = cue.lowerBound - 1
    while index >= bounds.lowerBound, cue.lowerBound - index <= 4 {
      if has(index, reading.grammar.be) { return true }
      guard
        traits(index).contains(.endsLy) || has(index, reading.grammar.preverb)
          || has(index, reading.grammar.negation) || has(index, reading.grammar.auxiliary)
      else { return false }
      index -= 1
    }
    return false
  }

  /// Whether the verb stands in an infinitive, which reports nothing: *declined **to say***.
  func isInfinitive(_ cue: Range<Int>, in bounds: Range<Int>) -> Bool {
    cue.lowerBound > bounds.lowerBound && words.to.contains(reading.terms[cue.lowerBound - 1].word)
  }

  /// *“…,” said Smith*: quoted or reported words before the verb, and a noun phrase after it.
  func isInverted(_ cue: Range<Int>, in bounds: Range<Int>) -> Bool {
    let before = cue.lowerBound - 1
    guard before > bounds.lowerBound, cue.upperBound < bounds.upperBound else { return false }
    guard !traits(before).isDisjoint(with: [.quotationMark, .comma, .dash]),
      !has(cue.lowerBound, reading.grammar.addressingVerb)
    else { return false }
    let next = reading.terms[cue.upperBound]
    if !traits(before).contains(.quotationMark),
      isAside(closedBy: before, in: bounds) || beginsReport(at: cue.upperBound, in: bounds)
    {
      return false
    }
    return next.traits.contains(.name) || has(cue.upperBound, reading.grammar.determiner)
      || has(cue.upperBound, reading.grammar.title)
      || has(cue.upperBound, reading.grammar.sourceNoun)
      || has(cue.upperBound, reading.grammar.quantifier)
      || has(cue.upperBound, reading.grammar.subjectPronoun)
        && traits(before).contains(.quotationMark)
      || sources.classifier.weakSource(
        startingIn: cue.upperBound..<min(bounds.upperBound, cue.upperBound + 3))
  }

  /// Whether a comma or dash closes an apposition (*Smith, a farmer, said*) and not reported words.
  private func isAside(closedBy mark: Int, in bounds: Range<Int>) -> Bool {
    let opening = sources.skipAside(before: mark + 1, in: bounds)
    guard opening < mark, opening > bounds.lowerBound else { return false }
    return sources.classifier.canBeSource(opening - 1) && mark - opening < 30
  }

  /// Whether a clause begins behind the cue (*Critics, who met in June, say **the bridge is** old*)
  /// and not a source.
  private func beginsReport(at start: Int, in bounds: Range<Int>) -> Bool {
    var end = start
    while end < bounds.upperBound, end - start < SourceFinder.reach,
      !sources.endsPhrase(end, start: end, last: start)
    {
      end += 1
    }
    guard end > start, end < bounds.upperBound else { return false }
    return has(end, reading.grammar.auxiliary)
  }

  /// Whether the words before a source that begins at `start` can be what it said.
  func endsContent(at start: Int, in bounds: Range<Int>) -> Bool {
    start > bounds.lowerBound
      && !traits(start - 1).isDisjoint(with: [.comma, .quotationMark, .dash])
  }

  /// Whether the sentence goes on after a cue only with punctuation or a circumstance.
  func closesCue(at index: Int, in bounds: Range<Int>) -> Bool {
    guard index < bounds.upperBound else { return true }
    if has(index - 1, reading.grammar.addressingVerb), endsWithAddressee(at: index, in: bounds) {
      return true
    }
    return traits(index).contains(.punctuation) || has(index, reading.grammar.preposition)
      || has(index, reading.grammar.weekday) || has(index, reading.grammar.preverb)
      || traits(index).contains(.endsLy) || traits(index).contains(.endsIng)
      || has(index, reading.grammar.clauseBreak)
  }

  /// Whether only the person spoken to follows: *Smith told **two reporters**.*
  private func endsWithAddressee(at start: Int, in bounds: Range<Int>) -> Bool {
    let end = (start..<min(bounds.upperBound, start + 6)).first {
      traits($0).contains(.punctuation) || has($0, reading.grammar.preposition)
        || has($0, reading.grammar.weekday) || has($0, reading.grammar.clauseBreak)
    }
    return end != nil || bounds.upperBound - start < 6
  }

  /// Where words begin that a colon announces: *said of the plan: it works*.
  func colonStart(after start: Int, in bounds: Range<Int>) -> Int? {
    let colon = (start..<min(bounds.upperBound, start + 10)).first { traits($0).contains(.colon) }
    return colon.map { $0 + 1 }
  }

  /// Where quoted words begin: at once, or after a comma or colon, or later in the same clause.
  func quotationStart(after start: Int, in bounds: Range<Int>) -> Int? {
    var index = start
    while index < bounds.upperBound, index - start <= 12 {
      if traits(index).contains(.quotationMark), index + 1 < bounds.upperBound,
        traits(index + 1).contains(.quoted)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Where a *that* clause begins, past a circumstance: *said in a statement on Monday that*.
  func thatClause(after start: Int, in bounds: Range<Int>) -> Int? {
    var index = start
    while index < bounds.upperBound, index - start <= 9 {
      if words.that.contains(reading.terms[index].word) { return index }
      if index > start, !traits(index).isDisjoint(with: [.colon, .dash, .terminator]) {
        return nil
      }
      if has(index, reading.grammar.modal) { return nil }
      index += 1
    }
    return nil
  }

  /// Whether *to* follows at once: *promised **to***.
  func hasTo(at start: Int) -> Bool { words.to.contains(reading.terms[start].word) }

  /// *described the plan **as***: an *as* within eight terms of the verb.
  func hasAs(after start: Int, in bounds: Range<Int>) -> Bool {
    let end = min(bounds.upperBound, start + 8)
    return (start..<end).contains { words.as.contains(reading.terms[$0].word) }
  }

  /// Whether a clause can begin here: a noun phrase with something after it.
  func beginsClause(at start: Int, in bounds: Range<Int>) -> Bool {
    let term = reading.terms[start]
    guard !term.traits.contains(.punctuation), bounds.upperBound - start >= 3 else { return false }
    if has(start, reading.grammar.preposition) {
      // *said in London prices would rise* reports only when a subject follows further on.
      let end = min(bounds.upperBound, start + 8)
      return (start + 1..<end).contains {
        has($0, reading.grammar.subjectPronoun) || has($0, reading.grammar.modal)
      }
    }
    return !has(start, reading.grammar.conjunction) || has(start, reading.grammar.conditional)
      || has(start, reading.grammar.whWord)
  }
}
