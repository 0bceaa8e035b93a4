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
  @usableFromInline let sets: UnsafeMutableBufferPointer<Packed>
  @usableFromInline let words: UnsafeMutableBufferPointer<UInt32>
  @usableFromInline let classes: UnsafeMutableBufferPointer<ClassMask>

  /// A term set; 64 bytes.
  @usableFromInline struct Packed {
    @usableFromInline let classes: ClassMask
    /// Filters the accepted words; its traits are not asked.
    @usableFromInline let filter: TermFilter
    @usableFromInline let traits: TokenTraits
    @usableFromInline let firstWord: UInt32
    @usableFromInline let wordCount: UInt32
    @usableFromInline let lowercase: Bool
  }

  /// Lays out the sets of `tables`, whose filters are given.
  public init(_ tables: LexiconTables, filters: [TermFilter]) {
    sets = .allocate(capacity: tables.termSets.count)
    words = .allocate(capacity: tables.setWords.count)
    classes = .allocate(capacity: tables.wordClasses.count)
    for (index, set) in tables.termSets.enumerated() {
      sets.initializeElement(
        at: index,
        to: Packed(
          classes: set.classes, filter: filters[index], traits: set.traits,
          firstWord: set.words.lowerBound, wordCount: UInt32(set.words.count),
          lowercase: set.lowercase))
    }
    _ = words.initialize(from: tables.setWords)
    _ = classes.initialize(from: tables.wordClasses)
  }

  deinit {
    sets.deallocate()
    words.deallocate()
    classes.deallocate()
  }

  /// Whether the set accepts the term; both must be of the tables this was made from.
  @inlinable public func accepts(_ set: UInt32, _ term: Token) -> Bool {
    assert(Int(set) < sets.count && Int(term.word.raw) < classes.count)
    let set = sets.baseAddress.unsafelyUnwrapped + Int(set)
    if !set.pointee.traits.isDisjoint(with: term.traits) { return true }
    if set.pointee.lowercase, term.traits.contains(.word),
      !term.traits.contains(.initialCapital)
    {
      return true
    }
    let word = term.word.raw
    guard set.pointee.filter.words & TermFilter.group(of: word) != 0,
      set.pointee.filter.again & TermFilter.otherGroup(of: word) != 0
    else { return false }
    if classes(of: word).intersects(set.pointee.classes) { return true }
    return lists(set, word)
  }

  /// The classes of a word of the tables.
  @inlinable public func classes(of word: UInt32) -> ClassMask {
    classes.baseAddress.unsafelyUnwrapped[Int(word)]
  }

  @usableFromInline func lists(_ set: UnsafeMutablePointer<Packed>, _ word: UInt32) -> Bool {
    let list = words.baseAddress.unsafelyUnwrapped + Int(set.pointee.firstWord)
    var low = 0
    var high = Int(set.pointee.wordCount)
    while low < high {
      let middle = (low &+ high) &>> 1
      if list[middle] == word { return true }
      if list[middle] < word { low = middle &+ 1 } else { high = middle }
    }
    return false
  }
}
