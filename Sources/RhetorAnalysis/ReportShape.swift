import RhetorLexicon
import RhetorText

/// Answers where the words stand that a cue reports, and what may stand between it and them.
struct ReportShape: TermReading {
  let terms: TermView
  private let circumstances: Circumstances

  init(_ terms: TermView) {
    self.terms = terms
    circumstances = Circumstances(terms: terms)
  }

  /// Whether nothing but these words, marks and perhaps a day makes the sentence: *Ruiz replied*.
  func isWhole(_ words: Range<Int>, in bounds: Range<Int>) -> Bool {
    guard bounds.upperBound - words.upperBound <= 8,
      (bounds.lowerBound..<words.lowerBound).allSatisfy({
        traits($0).contains(.punctuation)
      })
    else { return false }
    return words.upperBound == bounds.upperBound
      || traits(words.upperBound).contains(.terminator)
      || has(words.upperBound, .weekday)
  }

  /// Whether nothing but these words and a circumstance makes the sentence, so that what was said
  /// stands elsewhere: *Ruiz said in response*, *Ruiz said of the plan in May, when it was new*.
  func isAside(_ head: Range<Int>, in bounds: Range<Int>) -> Bool {
    let start = head.upperBound
    guard start + 1 < bounds.upperBound,
      (bounds.lowerBound..<head.lowerBound).allSatisfy({ traits($0).contains(.punctuation) }),
      isWord(start, .aside)
        || circumstances.time(from: start, in: bounds) != nil
    else { return false }
    for index in start..<min(bounds.upperBound, start + 14) {
      if traits(index).contains(.terminator) { return true }
      if traits(index).contains(.comma) {
        // *in a May 6, 2012 email*
        if index + 1 < bounds.upperBound, traits(index + 1).contains(.number) { continue }
        return index + 1 < bounds.upperBound && has(index + 1, .clauseBreak)
      }
      if traits(index).contains(.punctuation) || breaksClause(index) {
        return false
      }
    }
    return bounds.upperBound - start < 14
  }

  /// Where the *that* of a report stands behind circumstances: *said on Monday **that***.
  func that(behindCircumstancesAt start: Int, in bounds: Range<Int>) -> Int? {
    circumstances.that(after: start, in: bounds)
  }

  /// Whether the words before a *that* begin a clause of their own (*said **he believed** that*), so
  /// that the report begins with them.
  func beginsClause(at start: Int, before that: Int) -> Bool {
    guard start < that else { return false }
    if isWord(start, .clausePronoun) { return true }
    guard has(start, .determiner) || traits(start).contains(.name) else {
      return false
    }
    return (start + 1..<that).contains {
      has($0, [.pastVerb, .auxiliary])
    }
  }

  /// Where an indirect report ends that begins at `start`: at the sentence's end, or before a
  /// clause in the present tense that is the author's (*said it was old, **and it is closed***).
  func endOfReport(from start: Int, cue: Range<Int>, in bounds: Range<Int>) -> Int {
    guard hasPastForm(cue.lowerBound) else { return bounds.upperBound }
    var index = start + 3
    while index + 3 < bounds.upperBound {
      if traits(index).contains(.comma), isWord(index + 1, .clauseJoiner),
        beginsPresentClause(at: index + 2, in: bounds)
      {
        return index
      }
      index += 1
    }
    return bounds.upperBound
  }

  /// Whether a short subject and a present auxiliary begin here: *he is*, *the bridge has*.
  private func beginsPresentClause(at start: Int, in bounds: Range<Int>) -> Bool {
    guard
      has(start, [.subjectPronoun, .determiner]) || shows(start, .name)
    else { return false }
    for index in start + 1..<min(bounds.upperBound, start + 5) {
      if has(index, .presentAuxiliary) { return true }
      if !traits(index).contains(.word) || has(index, .auxiliary) { return false }
    }
    return false
  }

  /// Whether the words before a source that begins at `start` can be what it said.
  func endsContent(at start: Int, in bounds: Range<Int>) -> Bool {
    start > bounds.lowerBound
      && !traits(start - 1).isDisjoint(with: [.comma, .quotationMark, .dash])
  }

  /// Whether the sentence goes on after a cue only with punctuation or a circumstance.
  func closesCue(at index: Int, in bounds: Range<Int>) -> Bool {
    guard index < bounds.upperBound else { return true }
    if has(index - 1, .addressingVerb), endsWithAddressee(at: index, in: bounds) {
      return true
    }
    return shows(index, [.punctuation, .endsLy, .endsIng])
      || has(index, [.preposition, .weekday, .preverb, .clauseBreak])
  }

  /// Whether only the person spoken to follows: *Smith told **two reporters**.*
  private func endsWithAddressee(at start: Int, in bounds: Range<Int>) -> Bool {
    let end = (start..<min(bounds.upperBound, start + 6)).first {
      shows($0, .punctuation) || has($0, [.preposition, .weekday, .clauseBreak])
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
    while index < bounds.upperBound, index - start <= 16 {
      if traits(index).contains(.quotationMark), index + 1 < bounds.upperBound,
        traits(index + 1).contains(.quoted)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Where a *that* or *whether* clause begins, past a circumstance or the one who is asked: *said in
  /// a statement on Monday that*, *asked the senator whether*.
  ///
  /// Behind a comma only one that closes: *said, however, that*, but not *said, after a night that*.
  func thatClause(after start: Int, in bounds: Range<Int>) -> Int? {
    let isBehindComma = start < bounds.upperBound && shows(start, .comma)
    var index = start
    while index < bounds.upperBound, index - start <= 9 {
      if opensReport(index) {
        return isBehindComma && !shows(index - 1, .comma) ? nil : index
      }
      if index > start, !traits(index).isDisjoint(with: [.colon, .dash, .terminator]) {
        return nil
      }
      // *said in May that*: with a capital it is the month.
      if has(index, .modal), !traits(index).contains(.initialCapital) { return nil }
      index += 1
    }
    return nil
  }

  /// Whether a term opens a report: *that*, *whether*, *if*.
  func opensReport(_ index: Int) -> Bool {
    isWord(index, [.that, .whether])
  }

  /// Whether *to* follows at once: *promised **to***.
  func hasTo(at start: Int) -> Bool { isWord(start, .to) }

  /// *described the plan **as***: an *as* within eight terms of the verb.
  func hasAs(after start: Int, in bounds: Range<Int>) -> Bool {
    let end = min(bounds.upperBound, start + 8)
    return (start..<end).contains { isWord($0, .as) }
  }

  /// Whether a clause can begin here: a noun phrase with something after it.
  func beginsClause(at start: Int, in bounds: Range<Int>) -> Bool {
    guard !shows(start, .punctuation), bounds.upperBound - start >= 3 else { return false }
    if has(start, .preposition) {
      // *said in London prices would rise* reports only when a subject follows further on.
      let end = min(bounds.upperBound, start + 8)
      return (start + 1..<end).contains {
        has($0, [.subjectPronoun, .modal])
      }
    }
    return !has(start, .conjunction) || has(start, [.conditional, .whWord])
  }
}
