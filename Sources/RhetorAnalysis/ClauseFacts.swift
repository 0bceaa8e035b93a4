import RhetorLexicon
import RhetorText

/// What governs the clause in which words stand: a negation, a condition, somebody's report.
enum ClauseFacts {
  /// How many terms back a negation is looked for.
  private static let negationReach = 6
  /// How many terms away an *if* still governs; sentences longer than that are lists.
  private static let conditionReach = 80

  /// Whether a negation stands before the words in their clause.
  ///
  /// *not only* and *not just* deny nothing.
  static func isNegated(_ range: Range<Int>, in sentence: Range<Int>, of reading: Reading) -> Bool {
    var index = range.lowerBound - 1
    let end = max(sentence.lowerBound, range.lowerBound - negationReach)
    while index >= end {
      let term = reading.terms[index]
      if endsClause(index, reading) { return false }
      if reading.term(index, isIn: reading.grammar.negation) {
        let next = reading.terms[index + 1].word
        return next == .unknown || !reading.grammar.words.notOnly.contains(next)
      }
      if term.traits.contains(.quotationMark) { return false }
      index -= 1
    }
    return false
  }

  /// Whether an overt *if*, *unless* or *whether* stands in the sentence, *as if* and *even if* aside.
  static func isConditional(
    _ range: Range<Int>, in sentence: Range<Int>, of reading: Reading
  ) -> Bool {
    let number = reading.sentence(ofTerm: range.lowerBound)
    guard reading.signs[number].classes.intersects(reading.grammar.conditional) else {
      return false
    }
    let near = range.lowerBound - conditionReach..<range.upperBound + conditionReach
    for index in near.clamped(to: sentence) where !range.contains(index) {
      guard reading.term(index, isIn: reading.grammar.conditional),
        reading.terms[index].traits.contains(.quoted)
          == reading.terms[range.lowerBound].traits.contains(.quoted)
      else { continue }
      if index > sentence.lowerBound,
        reading.grammar.words.asIf.contains(reading.terms[index - 1].word)
      {
        continue
      }
      return true
    }
    return false
  }

  /// Whether the words lie in what somebody is reported to have said or thought.
  ///
  /// What somebody wants or does (*seeks **to remain***) is told by the author.
  static func isAttributed(_ range: Range<Int>, sentence: Int, of reading: Reading) -> Bool {
    reading.frames(inSentence: sentence, near: range.lowerBound).contains { frame in
      guard let entry = frame.cueEntry, frame.source != nil, frame.sourceClass != .author else {
        return false
      }
      let form = reading.tables.entries[entry].cue
      let reports = !form.contains(.verb) || !form.isDisjoint(with: [.that, .quote, .clause])
      return reports && frame.content.contains { $0.contains(range.lowerBound) }
    }
  }

  private static func endsClause(_ index: Int, _ reading: Reading) -> Bool {
    let traits = reading.terms[index].traits
    return !traits.isDisjoint(with: [.comma, .colon, .dash, .terminator])
      || reading.term(index, isIn: reading.grammar.clauseBreak)
  }
}
