import RhetorLexicon
import RhetorText

/// How far a name reaches, and what it names.
extension NameChunker {
  /// Where the name ends that begins at a term.
  func endOfName(from start: Int, in sentence: Range<Int>, titleCase: Bool) -> Int {
    var end = start + 1
    while end < sentence.upperBound {
      if traits(end - 1).contains(.possessive) { break }
      if isCapitalWord(end) {
        if titleCase, !isUnknown(end) { break }
        if isEmphasis(end) { break }
        end += 1
      } else if traits(end).contains(.number), traits(end - 1).contains(.word),
        end + 1 < sentence.upperBound, isCapitalWord(end + 1)
      {
        end += 1
      } else if has(end, .nameLink), end + 1 < sentence.upperBound, canLink(start..<end) {
        // *Bank of England*, *Ursula von der Leyen*: a linking word belongs to the name when a
        // capital follows, at most one word further on. *Seoul on Friday* is no name.
        if isLinked(end + 1) {
          end += 2
        } else if end + 2 < sentence.upperBound, has(end + 1, .nameLink), isLinked(end + 2) {
          end += 3
        } else {
          break
        }
      } else if isInitialStop(end), end + 1 < sentence.upperBound, isCapitalWord(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether a linking word can follow: not after a person's two names (*Ana Ruiz of the union*).
  private func canLink(_ range: Range<Int>) -> Bool {
    range.count == 1 || range.contains { has($0, [.organisationNoun, .nameLink]) }
  }

  /// Whether the word behind a linking word belongs to the name.
  private func isLinked(_ index: Int) -> Bool {
    isCapitalWord(index) && !has(index, [.weekday, .month])
  }

  /// What a name names.
  func kind(of range: Range<Int>) -> Name.Kind {
    var classes: WordClasses = []
    var hasAcronym = false
    var words = 0
    for index in range {
      classes.formUnion(terms.word(index).classes)
      let traits = traits(index)
      if traits.contains(.allCapitals), terms[index].range.count > 1 { hasAcronym = true }
      if traits.contains(.word) { words += 1 }
    }
    if range.count > 1, has(range.lowerBound, .title) { return .person }
    if hasAcronym || !classes.isDisjoint(with: [.organisationNoun, .preposition]) {
      return .organisation
    }
    return (2...4).contains(words) ? .person : .other
  }
}
