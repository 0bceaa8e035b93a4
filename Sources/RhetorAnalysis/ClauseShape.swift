import RhetorLexicon
import RhetorText

/// Answers what the clause around a cue looks like: passive or inverted, whose subject it has.
struct ClauseShape: TermReading {
  let terms: TermView
  let sources: SourceFinder

  init(_ terms: TermView, sources: SourceFinder) {
    self.terms = terms
    self.sources = sources
  }

  /// Whether a form of *be* governs the verb and the verb is no *-ing* form.
  func isPassive(_ cue: Range<Int>, in bounds: Range<Int>) -> Bool {
    guard !traits(cue.lowerBound).contains(.endsIng) else { return false }
    var index = cue.lowerBound - 1
    while index >= bounds.lowerBound, cue.lowerBound - index <= 4 {
      if has(index, .be) { return true }
      guard isAdverbial(index) || has(index, .auxiliary) else { return false }
      index -= 1
    }
    return false
  }

  /// The sentence up to the verb that follows a participle with its agent: *a plan **backed by the
  /// mayor** failed*. The agent ends there at the latest.
  func untilMainVerb(after cue: Range<Int>, in bounds: Range<Int>) -> Range<Int> {
    let start = cue.upperBound + 2
    let end = min(bounds.upperBound, start + SourceFinder.reach)
    for index in start..<max(start, end) where !traits(index).contains(.name) {
      let isVerb = hasPastForm(index) || has(index, .auxiliary)
      // *by the **elected** council*
      if isVerb, !has(index - 1, .determiner) { return bounds.lowerBound..<index }
    }
    return bounds
  }

  /// Whether *by* stands right behind a past participle: *the plan **backed** by growers*.
  func isAgentive(_ cue: Range<Int>, in bounds: Range<Int>) -> Bool {
    let next = cue.upperBound
    return next + 1 < bounds.upperBound && isWord(next, .by) && hasPastForm(cue.lowerBound)
  }

  /// Whether the verb stands in an infinitive, which reports nothing: *declined **to say***.
  func isInfinitive(_ cue: Range<Int>, in bounds: Range<Int>) -> Bool {
    cue.lowerBound > bounds.lowerBound && isWord(cue.lowerBound - 1, .to)
  }

  /// Whether hyphens make the word part of another: *Western-**backed***, ***hoped-for** talks*.
  func isCompound(_ cue: Range<Int>, in bounds: Range<Int>) -> Bool {
    func isHyphened(_ index: Int) -> Bool {
      traits(index).isSuperset(of: [.word, .joined])
        && !traits(index - 1).isDisjoint(with: [.word, .number])
    }
    return cue.lowerBound > bounds.lowerBound && isHyphened(cue.lowerBound)
      || cue.count == 1 && cue.upperBound < bounds.upperBound && isHyphened(cue.upperBound)
  }

  /// Whether the word describes the noun behind it: *the **proposed** law*, *270 **pledged** delegates*.
  func isModifier(_ cue: Range<Int>, in bounds: Range<Int>) -> Bool {
    let before = cue.lowerBound - 1
    guard cue.count == 1, traits(cue.lowerBound).contains(.endsEd), before >= bounds.lowerBound,
      cue.upperBound < bounds.upperBound, traits(cue.upperBound).contains(.word),
      !has(cue.upperBound, .functionWord)
    else { return false }
    return isGoverned(cue.lowerBound, in: bounds) || traits(before).contains(.number)
  }

  /// Whether an article, a possessive or a preposition stands before the word, so that no subject
  /// can.
  func isGoverned(_ index: Int, in bounds: Range<Int>) -> Bool {
    let before = index - 1
    guard before >= bounds.lowerBound, !traits(before).contains(.name) else { return false }
    return has(before, [.article, .possessiveDeterminer])
      || has(before, .preposition) && !has(before, .preverb)
  }

  /// Whether *that* or *which* stands right before the verb: *a rule **that** bars*.
  func isRelative(_ verb: Int, in bounds: Range<Int>) -> Bool {
    verb > bounds.lowerBound
      && (isWord(verb - 1, .that)
        || isWord(verb - 1, .relative) && !has(verb - 1, .subjectPronoun))
  }

  /// Whether the verb goes on from a verb before it: *came **and said***.
  func isCoordinated(_ verb: Int, in bounds: Range<Int>) -> Bool {
    var index = verb - 1
    while index >= bounds.lowerBound, verb - index <= 3 {
      if isWord(index, .conjoiner) { return true }
      guard has(index, [.preverb, .auxiliary]) || shows(index, .endsLy) else { return false }
      index -= 1
    }
    return false
  }

  /// Where the verb stands that says that the saying took place: ***went on** to say*, ***began** to
  /// doubt*; nil for other infinitives.
  func phaseVerb(before verb: Int, in bounds: Range<Int>) -> Int? {
    var index = verb - 2
    while index > bounds.lowerBound, traits(index).contains(.endsLy) { index -= 1 }
    guard index > bounds.lowerBound else { return nil }
    if has(index, .phaseVerb) { return index }
    return isWord(index, .on) && has(index - 1, .phaseVerb) ? index - 1 : nil
  }

  /// Where the verb stands whose *-ing* form says what began or went on: ***began** calling for*,
  /// ***kept** saying*; nil for other participles.
  func phaseVerb(beforeGerund verb: Int, in bounds: Range<Int>) -> Int? {
    let index = verb - 1
    let isPhase =
      index > bounds.lowerBound && has(index, .phaseVerb) && !shows(index, .endsIng)
    return isPhase ? index : nil
  }

  /// Where the auxiliaries of a verb begin, adverbs between them aside: ***has been** saying*, ***is
  /// widely** seen*; nil when *be* is none of them.
  func auxiliaries(before verb: Int, in bounds: Range<Int>) -> Int? {
    var index = verb - 1
    var start: Int?
    while index >= bounds.lowerBound, verb - index <= 5 {
      if has(index, .auxiliary) {
        if start == nil, !has(index, .be) { return nil }
        start = index
      } else if start != nil || !isAdverbial(index) {
        return start
      }
      index -= 1
    }
    return start
  }

  /// Whether the verb is an *-ing* form without *be* before it.
  func isParticiple(_ cue: Range<Int>, in bounds: Range<Int>) -> Bool {
    guard traits(cue.lowerBound).contains(.endsIng) else { return false }
    var index = cue.lowerBound - 1
    while index >= bounds.lowerBound, cue.lowerBound - index <= 4 {
      if has(index, .be) { return false }
      guard isAdverbial(index) else { return true }
      index -= 1
    }
    return true
  }

  /// Whether a verb has the form of its dictionary entry, which only a plural can be subject of.
  func isBaseForm(_ verb: Int) -> Bool {
    traits(verb).isDisjoint(with: [.endsS, .endsEd, .endsIng])
      && !has(verb, [.pastVerb, .auxiliary])
  }

  /// Whether a noun phrase is plural: by its last word, or because it joins two.
  func isPlural(_ phrase: Range<Int>) -> Bool {
    let last = phrase.upperBound - 1
    return traits(last).contains(.endsS) || has(last, .plural) || isShare(last)
      || has(phrase.lowerBound, .quantifier)
      || isWord(phrase.lowerBound, .those)
      || phrase.contains { isWord($0, .coordinator) }
      || sources.classifier.weakSource(startingIn: phrase)
  }

  /// Whether one capitalised word that the lexicons know as something else opens the sentence as its
  /// subject (***Frost** said in response*): a common noun would need its article.
  func isBareName(_ phrase: Range<Int>, in bounds: Range<Int>) -> Bool {
    let index = phrase.lowerBound
    return phrase.count == 1
      && (index == bounds.lowerBound || traits(index - 1).contains(.quotationMark))
      && traits(index).isSuperset(of: [.word, .initialCapital])
      && traits(index).isDisjoint(with: [.endsS, .endsLy, .endsIng, .allCapitals])
      && !has(index, [.functionWord, .sourceNoun])
  }

  /// Whether words only open a clause or describe: *when*, *while*, *very*.
  func isOpener(_ phrase: Range<Int>) -> Bool {
    phrase.allSatisfy {
      has($0, .functionWord) && !has($0, [.determiner, .quantifier]) && !isShare($0)
    }
  }

  /// Whether a word ends a share of people: *two-thirds*, *42%*, *54 percent*.
  func isShare(_ index: Int) -> Bool {
    shows(index, [.number, .measure]) || has(index, .share)
  }

  /// Whether an auxiliary stands before the verb, adverbs between them aside.
  func hasAuxiliary(before verb: Int, in bounds: Range<Int>) -> Bool {
    var index = verb - 1
    while index >= bounds.lowerBound, verb - index <= 4 {
      if has(index, .auxiliary) || isWord(index, .to) { return true }
      guard isAdverbial(index) else { return false }
      index -= 1
    }
    return false
  }

  /// Whether the sentence is written like a headline.
  func isTitleCase(_ range: Range<Int>) -> Bool {
    let reading = sources.classifier.reading
    return TitleCase.isHeadline(
      reading.terms, range, grammar: reading.grammar)
  }
}
