import RhetorLexicon
import RhetorText

/// Whose a noun of saying is.
extension SourceFinder {
  /// Whose claim it is: *Smith's claim*, *their claim*, *a Reuters report*, *claims by officials*.
  ///
  /// - Parameter isGoverned: whether a verb that belongs to the cue stands before it, whose subject
  ///   the claim is about: *Ruiz drew **criticism** from growers*.
  func owner(
    of cue: Range<Int>, isGoverned: Bool, in bounds: Range<Int>
  ) -> SourcePhrase? {
    if isGoverned { return agent(after: cue, in: bounds) }
    var index = cue.lowerBound - 1
    let end = max(bounds.lowerBound, cue.lowerBound - 4)
    while index >= end {
      if has(index, .possessiveDeterminer) {
        return SourcePhrase(range: index..<index + 1, sourceClass: .pronoun, entry: nil)
      }
      if shows(index, [.possessive, .name]) {
        var start = index
        while start > bounds.lowerBound, !endsPhrase(start - 1, start: start, last: index + 1),
          index - start < 6
        {
          start -= 1
        }
        return classifier.classify(start..<index + 1)
      }
      // The apostrophe of *the guests’ complaint* is a term of its own.
      let isApostrophe = index > end && traits(index - 1).contains(.possessive)
      guard
        isApostrophe
          || shows(index, .word) && !has(index, [.preposition, .auxiliary])
      else { break }
      index -= 1
    }
    let next = cue.upperBound
    if next < bounds.upperBound, isWord(next, .by) {
      return phrase(after: next + 1, in: bounds)
    }
    return nil
  }
}
