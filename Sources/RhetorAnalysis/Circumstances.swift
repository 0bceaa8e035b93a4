import RhetorLexicon
import RhetorText

/// Finds the circumstances that may stand between a cue and the words it reports, or behind a
/// cue that has its words elsewhere: *said **on Monday** that*, *wrote **in a letter to the
/// council** that*, *“Why?” Ruiz said **in response***.
///
/// They are told by their nouns: a time, an occasion or a document, or those who are spoken to. Any
/// other phrase may as well be the verb's object (*agreed **on a plan** that failed*).
struct Circumstances: TermReading {
  /// How many of them are looked for, and how many terms each may have.
  private static let most = 3
  private static let reach = 9

  let terms: TermView

  private func isThat(_ index: Int) -> Bool { isWord(index, .that) }

  /// Where the *that* of a report stands when only circumstances stand before it; nil when something
  /// else does, or when a relative clause follows (*said at the rally **that** failed*).
  func that(after start: Int, in bounds: Range<Int>) -> Int? {
    let index = end(after: start, in: bounds)
    guard index > start, index + 2 < bounds.upperBound, isThat(index),
      beginsSubject(at: index + 1)
    else { return nil }
    return index
  }

  /// Where the circumstances end that begin at `start`; `start` itself when there are none.
  func end(after start: Int, in bounds: Range<Int>) -> Int {
    var index = start
    for _ in 0..<Self.most {
      guard let end = time(from: index, in: bounds) ?? phrase(from: index, in: bounds) else {
        return index
      }
      index = end
    }
    return index
  }

  /// *Monday*, *late last week*, *on 3 June*, *in the spring*.
  func time(from start: Int, in bounds: Range<Int>) -> Int? {
    guard start < bounds.upperBound else { return nil }
    let isGoverned = has(start, .preposition)
    var index = isGoverned ? start + 1 : start
    var isDated = false
    while index < bounds.upperBound, index - start < 7, !isThat(index) {
      if has(index, .date)
        || traits(index).contains(.number) && (isDated || isGoverned)
      {
        isDated = true
      } else if !has(index, .preverb), !traits(index).contains(.endsLy),
        !isWord(index, .timeLead),
        // *his years at sea* is an object.
        !isGoverned || !has(index, .determiner)
      {
        break
      }
      index += 1
    }
    return isDated ? index : nil
  }

  /// *in an interview with local radio*, *to reporters*, *in Brussels*: up to the *that*, the end of
  /// the clause or a time.
  private func phrase(from start: Int, in bounds: Range<Int>) -> Int? {
    guard start + 1 < bounds.upperBound, has(start, .preposition) else {
      return nil
    }
    let isAddressed = isWord(start, .toWith)
    let isPlaced = isWord(start, .inAt)
    let isDocumented = !isWord(start, .on)
    var isKnown = false
    var index = start + 1
    while index < bounds.upperBound, index - start <= Self.reach, !isThat(index) {
      if shows(index, .punctuation) { break }
      if breaksClause(index) {
        return nil
      }
      if isKnown, time(from: index, in: bounds) != nil { break }
      if isAddressed {
        isKnown =
          isKnown || shows(index, .name) || has(index, [.personalSource, .objectPronoun])
      } else {
        isKnown =
          isKnown || has(index, .occasion)
          || isDocumented && has(index, .documentNoun)
          || isPlaced && shows(index, .name)
      }
      index += 1
    }
    return isKnown && index - start <= Self.reach ? index : nil
  }

  /// Whether a clause with a subject can begin at a term; a verb there makes it a relative clause.
  private func beginsSubject(at index: Int) -> Bool {
    traits(index).contains(.quotationMark)
      || !traits(index).contains(.punctuation) && !has(index, .auxiliary)
        && !hasPastForm(index)
  }
}
