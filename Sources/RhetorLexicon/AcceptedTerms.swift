public import RhetorText

/// Answers whether a term set accepts a term, from memory laid out for this one question.
///
/// `LexiconTables.accepts` is the plain twin, which the tests hold it against. A set lies in one
/// line of the cache together with a filter of its words, so that most questions are answered
/// without a look at the classes of the word or at the words of the set. Unsafe, because bounds and
/// reference counts of the arrays took as long as the answer.
///
/// Unchecked because the memory is written while the object is made and never again.
public final class AcceptedTerms: @unchecked Sendable {
  @usableFromInline let sets: UnsafePointer<Packed>
  /// The words of all sets.
  private let words: UnsafePointer<UInt32>
  /// For each word its place in `masks`, and the distinct masks.
  @usableFromInline let numbers: UnsafePointer<UInt16>
  @usableFromInline let masks: UnsafePointer<ClassMask>
  /// Keep what the addresses point to.
  @usableFromInline let tables: (sets: Table<Packed>, words: Table<UInt32>, classes: WordClassTable)

  /// A term set; 64 bytes.
  @usableFromInline struct Packed: Sendable, BitwiseCopyable {
    @usableFromInline let classes: ClassMask
    /// The words of the filter of the set.
    @usableFromInline let filter: UInt64
    @usableFromInline let again: UInt64
    @usableFromInline let traits: TokenTraits
    @usableFromInline let firstWord: UInt32
    @usableFromInline let wordCount: UInt32
    /// 1 for a set that accepts any word with a small letter.
    @usableFromInline let lowercase: UInt32
  }

  /// Takes the sets of `tables` as its image holds them, or lays them out.
  public convenience init(_ tables: LexiconTables) {
    self.init(tables, tables.matching ?? MatchingTables(tables))
  }

  init(_ tables: LexiconTables, _ matching: MatchingTables) {
    self.tables = (
      matching.sets.laidOut(), tables.setWords.laidOut(), tables.wordClasses.laidOut()
    )
    sets = self.tables.sets.fixedAddress
    words = self.tables.words.fixedAddress
    numbers = self.tables.classes.numbers.fixedAddress
    masks = self.tables.classes.masks.fixedAddress
  }

  /// Lays out the sets of `tables`, whose filters are given.
  static func pack(_ tables: LexiconTables, _ filters: [TermFilter]) -> Table<Packed> {
    Table(
      zip(tables.termSets, filters).map { set, filter in
        Packed(
          classes: set.classes, filter: filter.words, again: filter.again, traits: set.traits,
          firstWord: set.words.lowerBound, wordCount: UInt32(set.words.count),
          lowercase: set.lowercase ? 1 : 0)
      })
  }

  /// Whether the set accepts the term; both must be of the tables this was made from.
  @inlinable public func accepts(_ set: UInt32, _ term: Token) -> Bool {
    assert(Int(set) < tables.sets.count)
    let set = sets + Int(set)
    if !set.pointee.traits.isDisjoint(with: term.traits) { return true }
    if set.pointee.lowercase != 0, term.traits.contains(.word),
      !term.traits.contains(.initialCapital)
    {
      return true
    }
    let word = term.word.raw
    guard set.pointee.filter & TermFilter.group(of: word) != 0,
      set.pointee.again & TermFilter.otherGroup(of: word) != 0
    else { return false }
    if classes(of: word).intersects(set.pointee.classes) { return true }
    return lists(set, word)
  }

  /// The classes of a word of the tables.
  @inlinable public func classes(of word: UInt32) -> ClassMask {
    assert(Int(word) < tables.classes.count)
    return masks[Int(numbers[Int(word)])]
  }

  @usableFromInline func lists(_ set: UnsafePointer<Packed>, _ word: UInt32) -> Bool {
    var low = Int(set.pointee.firstWord)
    var high = low + Int(set.pointee.wordCount)
    while low < high {
      let middle = (low &+ high) &>> 1
      if words[middle] == word { return true }
      if words[middle] < word { low = middle &+ 1 } else { high = middle }
    }
    return false
  }
}
