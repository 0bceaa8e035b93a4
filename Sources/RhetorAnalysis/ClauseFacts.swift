import RhetorLexicon
import RhetorText

/// What governs the clause in which words stand: a negation, a condition, somebody's report.
struct ClauseFacts: TermReading {
  /// How many terms back a negation is looked for.
  private static let negationReach = 6
  /// How many terms away an *if* still governs; sentences longer than that are lists.
  private static let conditionReach = 80

  let reading: Reading
  let terms: TermView

  init(_ reading: Reading, _ terms: TermView) {
    self.reading = reading
    self.terms = terms
  }

  /// Whether a negation stands before the words in their clause.
  ///
  /// *not only* and *not just* deny nothing.
  func isNegated(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    var index = range.lowerBound - 1
    let end = max(sentence.lowerBound, range.lowerBound - Self.negationReach)
    while index >= end {
      if endsClause(index) { return false }
      if has(index, .negation) { return !isWord(index + 1, .notOnly) }
      if shows(index, .quotationMark) { return false }
      index -= 1
    }
    return false
  }

  /// Whether an overt *if*, *unless* or *whether* stands in the sentence, *as if* and *even if* aside.
  func isConditional(_ range: Range<Int>, in bounds: Range<Int>) -> Bool {
    let near = range.lowerBound - Self.conditionReach..<range.upperBound + Self.conditionReach
    let isQuoted = shows(range.lowerBound, .quoted)
    for index in near.clamped(to: bounds) where has(index, .conditional) {
      guard !range.contains(index), shows(index, .quoted) == isQuoted else { continue }
      if index > bounds.lowerBound, isWord(index - 1, .asIf) { continue }
      return true
    }
    return false
  }

  /// Whether the words lie in what somebody is reported to have said or thought.
  ///
  /// What somebody wants or does (*seeks **to remain***) is told by the author.
  func isAttributed(_ range: Range<Int>, sentence: Int) -> Bool {
    for frame in reading.frames(inSentence: sentence, near: range.lowerBound)
    where frame.content.contains(where: { $0.contains(range.lowerBound) }) {
      guard let entry = frame.cueEntry, frame.source != nil, frame.sourceClass != .author else {
        continue
      }
      let form = reading.tables.entries[entry].cue
      if !form.contains(.verb) || !form.isDisjoint(with: [.that, .quote, .clause]) { return true }
    }
    return false
  }

  private func endsClause(_ index: Int) -> Bool {
    shows(index, [.comma, .colon, .dash, .terminator]) || has(index, .clauseBreak)
  }
}
