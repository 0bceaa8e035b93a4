import RhetorLexicon
import RhetorText

/// Finds the noun phrase beside a cue that says whose words are reported.
///
/// There is no parser behind it: phrases end at punctuation, at function words that begin a
/// clause, and at the next verb that the lexicons know. That is enough for news prose, where the
/// source stands right beside its verb, and where it is not, the source stays unknown and unscored.
struct SourceFinder: TermReading {
  /// How many terms a source phrase may have; longer subjects are cut at their start.
  static let reach = 14

  let terms: TermView
  let classifier: SourceClassifier

  init(_ classifier: SourceClassifier) {
    self.classifier = classifier
    terms = classifier.terms
  }

  // MARK: Before the cue

  /// The subject that ends before `end`, apposition and adverbs between them skipped.
  ///
  /// Nil when no noun phrase stands there, as after *and* (*she left and said*), whose subject is
  /// that of another verb.
  func subject(before end: Int, in bounds: Range<Int>) -> SourcePhrase? {
    var last = skipPreverbs(before: end, in: bounds)
    last = skipAsides(before: last, in: bounds)
    guard last > bounds.lowerBound, !isWord(last - 1, .coordinator) else {
      return nil
    }
    let start = startOfPhrase(endingAt: last, in: bounds)
    let phrase = start < last ? classifier.classify(start..<last) : nil
    if let phrase, phrase.sourceClass != .other { return phrase }
    // *Officials who signed the deal said*, *groups that have endorsed it say*: the head stands
    // before the relative clause.
    if let head = headOfRelativeClause(before: last, in: bounds) {
      let start = startOfPhrase(endingAt: head, in: bounds)
      if start < head { return classifier.classify(start..<head) }
    }
    return phrase
  }

  private func startOfPhrase(endingAt last: Int, in bounds: Range<Int>) -> Int {
    var start = last
    while start > bounds.lowerBound, last - start < Self.reach,
      !endsPhrase(start - 1, start: start, last: last)
        || joinsNouns(start - 1, before: start, in: bounds)
    {
      start -= 1
    }
    // *undoubtedly Putin*: an adverb before the phrase is not of it.
    while start + 1 < last, traits(start).contains(.endsLy), !traits(start).contains(.name) {
      start += 1
    }
    // *what they said*, *when the mayor said*: what opens the clause is not of the phrase.
    while start + 1 < last, !traits(start).contains(.name),
      has(start, [.whWord, .conjunction])
    {
      start += 1
    }
    // *the network he described*: the pronoun is the subject, the noun before it the object.
    if last - start >= 2, has(last - 1, .subjectPronoun),
      !isWord(last - 2, .coordinator)
    {
      return last - 1
    }
    return start
  }

  /// Whether *and* joins two nouns that can speak: *police and prosecutors*.
  private func joinsNouns(_ index: Int, before start: Int, in bounds: Range<Int>) -> Bool {
    guard isWord(index, .coordinator), index > bounds.lowerBound else {
      return false
    }
    return classifier.canBeSource(index - 1) && !has(index - 1, .subjectPronoun)
  }

  /// Where the noun ends that a relative clause before `end` describes.
  private func headOfRelativeClause(before end: Int, in bounds: Range<Int>) -> Int? {
    var index = end - 1
    while index > bounds.lowerBound, end - index <= 12 {
      if isWord(index, .relative) { return shows(index - 1, .comma) ? index - 1 : index }
      if isWord(index, .that) { return classifier.canBeSource(index - 1) ? index : nil }
      if shows(index, [.colon, .dash, .quotationMark, .terminator]) { return nil }
      index -= 1
    }
    return nil
  }

  private func skipPreverbs(before end: Int, in bounds: Range<Int>) -> Int {
    var last = end
    while last > bounds.lowerBound {
      let index = last - 1
      let isPreverb =
        has(index, [.auxiliary, .preverb])
        || has(index, .negation) && index > bounds.lowerBound
        || traits(index).contains(.endsLy) && !classifier.canBeSource(index)
      // *have in particular noted*
      if isWord(index, .adverbial), index - 1 > bounds.lowerBound,
        isWord(index - 1, .inAt)
      {
        last = index - 1
        continue
      }
      // *a report published Wednesday said*, *the mayor on Monday told*
      let isDay = has(index, .weekday)
      guard isPreverb || isDay else { return last }
      last = index
      if isDay, last > bounds.lowerBound + 1, isWord(last - 1, .on) {
        last -= 1
      }
    }
    return last
  }

  /// Skips several asides in a row: *Mr Lee, 42, who lives in Leeds, told*.
  private func skipAsides(before end: Int, in bounds: Range<Int>) -> Int {
    var last = end
    for _ in 0..<3 {
      let next = skipAside(before: last, in: bounds)
      guard next < last else { return last }
      last = next
      // What is left may be an aside itself: a number or a few words behind another comma.
      let start = startOfPhrase(endingAt: last, in: bounds)
      let isAside =
        start > bounds.lowerBound && traits(start - 1).contains(.comma)
        && !(start..<last).contains(where: classifier.canBeSource)
      guard isAside else { return last }
    }
    return last
  }

  /// Skips *, a senator from Ohio,* or *(right)* back to what it describes.
  func skipAside(before end: Int, in bounds: Range<Int>) -> Int {
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
  func endsPhrase(_ index: Int, start: Int, last: Int) -> Bool {
    let term = terms[index]
    if !term.traits.isDisjoint(
      with: [.comma, .colon, .dash, .quotationMark, .openingBracket, .closingBracket])
    {
      return true
    }
    if term.traits.contains(.terminator), term.range.count > 1 || !term.traits.contains(.joined) {
      return true
    }
    if term.traits.contains(.name) { return false }
    let word = terms.word(index)
    if word.functions.contains(.coordinator) { return start < last }
    if word.classes.contains(.auxiliary) { return true }
    if word.functions.contains(.clauseOpener) { return start < last }
    return word.classes.contains(.clauseBreak) && !word.classes.contains(.preposition)
  }

  /// The name or pronoun that opens the sentence as its subject: ***Ruiz** left early, saying*.
  func opener(of bounds: Range<Int>) -> SourcePhrase? {
    guard let first = bounds.first(where: { !traits($0).contains(.punctuation) }) else {
      return nil
    }
    if let name = classifier.reading.name(atTerm: first) {
      return traits(name.terms.upperBound - 1).contains(.possessive)
        ? nil : classifier.classify(name.terms.clamped(to: bounds))
    }
    guard has(first, .subjectPronoun) else { return nil }
    return classifier.classify(first..<first + 1)
  }

  // MARK: After the cue

  /// The phrase that begins at `start`: *according to **two officials in Kyiv***.
  func phrase(after start: Int, in bounds: Range<Int>) -> SourcePhrase? {
    var end = start
    while end < bounds.upperBound, end - start < Self.reach {
      if endsPhrase(end, start: end, last: start), !isLinkedCoordinator(end, start: start) { break }
      if traits(end).contains(.terminator) && !isAbbreviationStop(end, in: bounds) { break }
      if end > start, isWord(end, .that) { break }
      if isWord(end, .relative) { break }
      end += 1
    }
    guard end > start else { return nil }
    return classifier.classify(start..<end)
  }

  private func isLinkedCoordinator(_ index: Int, start: Int) -> Bool {
    isWord(index, .coordinator) && index > start
  }

  private func isAbbreviationStop(_ index: Int, in bounds: Range<Int>) -> Bool {
    index + 1 < bounds.upperBound && index > bounds.lowerBound
      && (traits(index + 1).contains(.name) || traits(index - 1).contains(.name))
  }

  /// The agent of a passive or a noun: *was told **by** two officials*, *criticism **from** growers*,
  /// within six terms after it.
  func agent(after cue: Range<Int>, in bounds: Range<Int>) -> SourcePhrase? {
    let end = min(bounds.upperBound, cue.upperBound + 6)
    guard cue.upperBound < end else { return nil }
    if isWord(cue.upperBound, .from) {
      return phrase(after: cue.upperBound + 1, in: bounds)
    }
    for index in cue.upperBound..<end where isWord(index, .by) {
      // *is believed to have been **hit** by lightning*, *to fall **by 5%***, ***by Friday***
      let isApart = index > cue.upperBound
      let isOther =
        isApart && hasPastForm(index - 1)
        || index + 1 < bounds.upperBound
          && (isApart && shows(index + 1, .number) || has(index + 1, [.weekday, .month]))
      return isOther ? nil : phrase(after: index + 1, in: untilInfinitive(from: index + 1, bounds))
    }
    return nil
  }

  /// The sentence up to an infinitive that says what somebody was told to do: *advised by the council
  /// **to boil** water*.
  private func untilInfinitive(from start: Int, _ bounds: Range<Int>) -> Range<Int> {
    let end = min(bounds.upperBound, start + Self.reach)
    for index in start..<max(start, end) where isWord(index, .to) && index > start {
      let isInfinitive =
        index + 1 < bounds.upperBound && classifier.canBeSource(index - 1)
        && !has(index + 1, .determiner) && !traits(index + 1).contains(.name)
      if isInfinitive { return bounds.lowerBound..<index }
    }
    return bounds
  }
}
