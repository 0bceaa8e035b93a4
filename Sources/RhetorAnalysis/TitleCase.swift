import RhetorLexicon
import RhetorText

/// Tells sentences whose capitals say nothing about names: *Mayor Says the Bridge Is Old*.
enum TitleCase {
  /// Whether so few capitals leave it open.
  @inline(__always) static func mayHold(capitals most: Int) -> Bool { most >= 3 }

  /// Whether three of four words of four letters or more begin with a capital.
  ///
  /// - Parameter capitals: at least how many words of the sentence begin with one; the first few
  ///   small words settle most sentences.
  static func holds(_ terms: [Token], _ range: Range<Int>, capitals most: Int) -> Bool {
    guard mayHold(capitals: most) else { return false }
    var long = 0
    var capitals = 0
    return terms.withUnsafeBufferPointer { terms in
      // Some words at a time without a branch: which of them are long cannot be foretold.
      var index = range.lowerBound
      while index < range.upperBound {
        let end = min(index + 8, range.upperBound)
        while index < end {
          let traits = terms[index].traits
          let isLong = traits.contains(.word) && terms[index].range.count > 3
          long &+= isLong ? 1 : 0
          capitals &+= isLong && traits.contains(.initialCapital) ? 1 : 0
          index &+= 1
        }
        if (long - capitals) * 3 > most { return false }
      }
      return long > 2 && capitals >= (long - capitals) * 3
    }
  }

  /// Whether a sentence is a headline though its layout does not say so.
  ///
  /// Many names in one sentence make as many capitals, so that a function word or a third person
  /// with a capital inside it must bear witness, and no long word may stand without one.
  static func isHeadline(
    _ terms: [Token], _ range: Range<Int>, capitals most: Int = .max, grammar: Grammar
  ) -> Bool {
    guard holds(terms, range, capitals: most) else { return false }
    var isWitnessed = false
    for index in range.dropFirst() where terms[index].traits.contains(.word) {
      let classes = grammar.classes(of: terms[index])
      if terms[index].traits.contains(.initialCapital) {
        let startsAnew = !terms[index - 1].traits.isDisjoint(
          with: .opensSentence)
        if !startsAnew, classes.contains(.headlineVerb) {
          isWitnessed = true
        } else if !startsAnew, classes.contains(.functionWord),
          classes.isDisjoint(with: [.acronym, .firstPerson, .month]), terms[index].range.count > 1
        {
          isWitnessed = true
        }
      } else if terms[index].range.count >= 5, !classes.contains(.functionWord) {
        return false
      }
    }
    return isWitnessed
  }
}
