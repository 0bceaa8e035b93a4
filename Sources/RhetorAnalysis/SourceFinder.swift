import RhetorLexicon
import RhetorText

/// Finds the noun phrase beside a cue that says whose words are reported.
///
/// There is no parser behind it: phrases end at punctuation, at function words that begin a
/// clause, and at the next verb that the lexicons know. That is enough for news prose, where the
/// source stands right beside its verb, and where it is not, the source stays unknown and unscored.
struct SourceFinder {
  /// How many terms a source phrase may have; longer subjects are cut at their start.
  private static let reach = 14

  private let reading: Reading
  private let classifier: SourceClassifier
  private let by: Set<WordID>
  private let that: Set<WordID>
  private let relative: Set<WordID>
  private let coordinator: Set<WordID>
  let `as`: Set<WordID>
  let to: Set<WordID>

  init(_ reading: Reading) {
    self.reading = reading
    classifier = SourceClassifier(reading)
    func words(_ spellings: String...) -> Set<WordID> {
      Set(spellings.map { reading.tables.vocabulary.id(of: $0) }).subtracting([.unknown])
    }
    by = words("by")
    that = words("that")
    relative = words("who", "which", "whom", "whose")
    coordinator = words("and", "or")
    `as` = words("as")
    to = words("to")
  }

  private func has(_ index: Int, _ classes: ClassMask) -> Bool {
    reading.term(index, isIn: classes)
  }

  private func traits(_ index: Int) -> TokenTraits { reading.terms[index].traits }

  // MARK: Before the cue

  /// The subject that ends before `end`, apposition and adverbs between them skipped.
  func subject(before end: Int, in bounds: Range<Int>) -> SourcePhrase? {
    var last = skipPreverbs(before: end, in: bounds)
    last = skipAside(before: last, in: bounds)
    guard last > bounds.lowerBound else { return nil }
    var start = last
    while start > bounds.lowerBound, last - start < Self.reach {
      let index = start - 1
      if relative.contains(reading.terms[index].word), index > bounds.lowerBound {
        // *Officials who signed the deal said*: the head stands before the relative clause.
        var head = index
        if traits(head - 1).contains(.comma) { head -= 1 }
        last = head
        start = head
        continue
      }
      if endsPhrase(index, start: start, last: last) { break }
      start = index
    }
    guard start < last else { return nil }
    return classifier.classify(start..<last)
  }

  private func skipPreverbs(before end: Int, in bounds: Range<Int>) -> Int {
    var last = end
    while last > bounds.lowerBound {
      let index = last - 1
      let isPreverb =
        has(index, reading.grammar.auxiliary) || has(index, reading.grammar.preverb)
        || has(index, reading.grammar.negation)
        || traits(index).contains(.endsLy) && !traits(index).contains(.name)
      guard isPreverb else { return last }
      last = index
    }
    return last
  }

  /// Skips *, a senator from Ohio,* or *(right)* back to what it describes.
  private func skipAside(before end: Int, in bounds: Range<Int>) -> Int {
    guard end > bounds.lowerBound else { return end }
    let closing = traits(end - 1)
    let opening: TokenTraits
    if closing.contains(.comma) {
      opening = .comma
    } else if closing.contains(.dash) {
      opening = .dash
    } else if closing.contains(.closingBracket) {
      opening = .openingBracket
    } else {
      return end
    }
    var index = end - 2
    while index > bounds.lowerBound, end - index < 30 {
      if traits(index).contains(.quotationMark) { return end }
      if traits(index).contains(opening) { return index }
      index -= 1
    }
    return end
  }

  /// Whether the term at `index` cannot belong to the phrase that begins at `start`.
  private func endsPhrase(_ index: Int, start: Int, last: Int) -> Bool {
    let term = reading.terms[index]
    if !term.traits.isDisjoint(
      with: [.comma, .colon, .dash, .quotationMark, .openingBracket, .closingBracket])
    {
      return true
    }
    if term.traits.contains(.terminator), term.range.count > 1 || !term.traits.contains(.joined) {
      return true
    }
    if term.traits.contains(.name) { return false }
    if coordinator.contains(term.word) { return start < last }
    if has(index, reading.grammar.auxiliary) { return true }
    return has(index, reading.grammar.clauseBreak) && !has(index, reading.grammar.preposition)
  }

  // MARK: After the cue

  /// The phrase that begins at `start`: *according to **two officials in Kyiv***.
  func phrase(after start: Int, in bounds: Range<Int>) -> SourcePhrase? {
    var end = start
    while end < bounds.upperBound, end - start < Self.reach {
      if endsPhrase(end, start: end, last: start), !isLinkedCoordinator(end, start: start) { break }
      if traits(end).contains(.terminator) && !isAbbreviationStop(end, in: bounds) { break }
      if end > start, that.contains(reading.terms[end].word) { break }
      if relative.contains(reading.terms[end].word) { break }
      end += 1
    }
    guard end > start else { return nil }
    return classifier.classify(start..<end)
  }

  private func isLinkedCoordinator(_ index: Int, start: Int) -> Bool {
    coordinator.contains(reading.terms[index].word) && index > start
  }

  private func isAbbreviationStop(_ index: Int, in bounds: Range<Int>) -> Bool {
    index + 1 < bounds.upperBound && index > bounds.lowerBound
      && (traits(index + 1).contains(.name) || traits(index - 1).contains(.name))
  }

  /// The agent of a passive: *was told **by** two officials*, within six terms after the verb.
  func agent(after cue: Range<Int>, in bounds: Range<Int>) -> SourcePhrase? {
    let end = min(bounds.upperBound, cue.upperBound + 6)
    guard cue.upperBound < end else { return nil }
    for index in cue.upperBound..<end where by.contains(reading.terms[index].word) {
      return phrase(after: index + 1, in: bounds)
    }
    return nil
  }

  // MARK: Owners of nouns

  /// Whose claim it is: *Smith's claim*, *their claim*, *a Reuters report*, *claims by officials*.
  func owner(of cue: Range<Int>, in bounds: Range<Int>) -> SourcePhrase? {
    var index = cue.lowerBound - 1
    let end = max(bounds.lowerBound, cue.lowerBound - 4)
    while index >= end {
      let term = reading.terms[index]
      if has(index, reading.grammar.possessiveDeterminer) {
        return SourcePhrase(range: index..<index + 1, sourceClass: .pronoun, entry: nil)
      }
      if term.traits.contains(.possessive) || term.traits.contains(.name) {
        var start = index
        while start > bounds.lowerBound, !endsPhrase(start - 1, start: start, last: index + 1),
          index - start < 6
        {
          start -= 1
        }
        return classifier.classify(start..<index + 1)
      }
      guard term.traits.contains(.word), !has(index, reading.grammar.preposition),
        !has(index, reading.grammar.auxiliary)
      else { break }
      index -= 1
    }
    let next = cue.upperBound
    if next < bounds.upperBound, by.contains(reading.terms[next].word) {
      return phrase(after: next + 1, in: bounds)
    }
    return nil
  }

  // MARK: The shape of the clause

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

  /// *“…,” said Smith*: quoted or reported words before the verb, and a noun phrase after it.
  func isInverted(_ cue: Range<Int>, in bounds: Range<Int>) -> Bool {
    let before = cue.lowerBound - 1
    guard before > bounds.lowerBound, cue.upperBound < bounds.upperBound else { return false }
    guard !traits(before).isDisjoint(with: [.quotationMark, .comma, .dash]) else { return false }
    let next = reading.terms[cue.upperBound]
    if traits(before).contains(.comma), isAside(closedBy: before, in: bounds) { return false }
    return next.traits.contains(.name) || has(cue.upperBound, reading.grammar.determiner)
      || has(cue.upperBound, reading.grammar.title)
      || has(cue.upperBound, reading.grammar.sourceNoun)
      || has(cue.upperBound, reading.grammar.quantifier)
      || has(cue.upperBound, reading.grammar.subjectPronoun) && traits(before).contains(.quotationMark)
      || classifier.weakSource(startingIn: cue.upperBound..<min(bounds.upperBound, cue.upperBound + 3))
  }

  /// Whether a comma closes an apposition (*Smith, a farmer, said*) and not reported words.
  private func isAside(closedBy comma: Int, in bounds: Range<Int>) -> Bool {
    let opening = skipAside(before: comma + 1, in: bounds)
    guard opening <= comma, opening > bounds.lowerBound else { return false }
    return traits(opening - 1).contains(.name) && comma - opening < 12
  }

  /// Whether the words before a source that begins at `start` can be what it said.
  func endsContent(at start: Int, in bounds: Range<Int>) -> Bool {
    start > bounds.lowerBound
      && !traits(start - 1).isDisjoint(with: [.comma, .quotationMark, .dash])
  }

  /// Whether the sentence goes on after a cue only with punctuation or a circumstance.
  func closesCue(at index: Int, in bounds: Range<Int>) -> Bool {
    guard index < bounds.upperBound else { return true }
    return traits(index).contains(.punctuation) || has(index, reading.grammar.preposition)
      || has(index, reading.grammar.weekday) || has(index, reading.grammar.preverb)
      || traits(index).contains(.endsLy) || traits(index).contains(.endsIng)
      || has(index, reading.grammar.clauseBreak)
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
      if that.contains(reading.terms[index].word) { return index }
      if index > start, !traits(index).isDisjoint(with: [.colon, .dash, .terminator]) { return nil }
      if has(index, reading.grammar.modal) { return nil }
      index += 1
    }
    return nil
  }

  /// *described the plan **as***: an *as* within eight terms of the verb.
  func hasAs(after start: Int, in bounds: Range<Int>) -> Bool {
    let end = min(bounds.upperBound, start + 8)
    return (start..<end).contains { `as`.contains(reading.terms[$0].word) }
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
