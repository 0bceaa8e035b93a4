internal import RhetorText

/// What an element accepts, before it is given a number.
struct TermSetDraft: Hashable {
  var words: Set<UInt32> = []
  var classes = ClassMask.none
  var traits: TokenTraits = []
  var lowercase = false

  var isEmpty: Bool { words.isEmpty && classes.isEmpty && traits.isEmpty && !lowercase }

  mutating func formUnion(_ other: TermSetDraft) {
    words.formUnion(other.words)
    classes.formUnion(other.classes)
    traits.formUnion(other.traits)
    lowercase = lowercase || other.lowercase
  }
}

/// Gives equal term sets one number.
struct TermSetPool {
  private var numbers: [TermSetDraft: UInt32] = [:]

  /// Takes over the sets that tables already hold.
  init(_ tables: LexiconTables) {
    for (number, set) in tables.termSets.enumerated() {
      let words = tables.setWords[Int(set.words.lowerBound)..<Int(set.words.upperBound)]
      let draft = TermSetDraft(
        words: Set(words), classes: set.classes, traits: set.traits, lowercase: set.lowercase)
      numbers[draft] = UInt32(number)
    }
  }

  /// The number of a set, which is added to `tables` when it is new.
  mutating func intern(_ draft: TermSetDraft, in tables: inout LexiconTables) -> UInt32 {
    if let number = numbers[draft] { return number }
    let start = UInt32(tables.setWords.count)
    tables.setWords += draft.words.sorted()
    let number = UInt32(tables.termSets.count)
    tables.termSets.append(
      TermSet(
        words: start..<UInt32(tables.setWords.count), classes: draft.classes,
        traits: draft.traits, lowercase: draft.lowercase))
    numbers[draft] = number
    return number
  }
}
