public import RhetorText

/// A quick look at a term that says no to most of those that a term set does not accept.
///
/// The words of the set share 64 bits in one way and 64 in another, so a yes must still be asked of
/// the set itself; the tests hold every no against it.
public struct TermFilter: Hashable, Sendable, BitwiseCopyable {
  /// For each of 64 groups of words, whether the set accepts a word of the group.
  public var words: UInt64
  /// The same for 64 other groups: a word must be in a group of both.
  public var again: UInt64
  /// Traits of which any accepted term that is no accepted word has at least one.
  public var traits: TokenTraits

  /// Lets nothing pass.
  @inlinable public static var none: TermFilter { TermFilter(words: 0, again: 0, traits: []) }
  /// Lets everything pass.
  @inlinable public static var all: TermFilter {
    TermFilter(words: .max, again: .max, traits: [])
  }

  /// Creates a filter from its parts.
  @inlinable public init(words: UInt64, again: UInt64, traits: TokenTraits) {
    self.words = words
    self.again = again
    self.traits = traits
  }

  /// What a filter is asked of one term.
  @inlinable public init(_ term: Token) {
    words = Self.group(of: term.word.raw)
    again = Self.otherGroup(of: term.word.raw)
    traits = term.traits
  }

  /// Lets pass what `other` lets pass, too.
  public mutating func formUnion(_ other: TermFilter) {
    words |= other.words
    again |= other.again
    traits.formUnion(other.traits)
  }

  /// Lets a word pass.
  public mutating func insert(word: UInt32) {
    words |= Self.group(of: word)
    again |= Self.otherGroup(of: word)
  }

  /// Whether the term may be accepted; if not, it surely is not.
  @inlinable public func passes(_ term: Token) -> Bool {
    words & Self.group(of: term.word.raw) != 0 && again & Self.otherGroup(of: term.word.raw) != 0
      || !traits.isDisjoint(with: term.traits)
  }

  /// Whether `term`, made of one term, passes.
  @inlinable public func passes(_ term: TermFilter) -> Bool {
    // One branch, because which terms pass cannot be foretold.
    let words = words & term.words == 0 ? 0 : again & term.again
    return words | UInt64(traits.rawValue & term.traits.rawValue) != 0
  }

  /// The bit of a word's group. Unknown words, which no set accepts, share theirs with a few words.
  @inlinable public static func group(of word: UInt32) -> UInt64 { 1 &<< UInt64(place(of: word)) }

  /// The bit of a word's other group.
  @inlinable public static func otherGroup(of word: UInt32) -> UInt64 {
    1 &<< UInt64(otherPlace(of: word))
  }

  /// A number below 64 that a word shares with one word in 64.
  @inlinable public static func place(of word: UInt32) -> UInt32 { (word &* 0x9E37_79B1) &>> 26 }

  /// Another such number.
  @inlinable public static func otherPlace(of word: UInt32) -> UInt32 {
    (word &* 0x85EB_CA6B) &>> 26
  }
}

extension LexiconTables {
  /// The filter of each term set.
  public func termFilters() -> [TermFilter] {
    var classFilters = [TermFilter](repeating: .none, count: ClassMask.capacity)
    for word in wordClasses.indices where !wordClasses[word].isEmpty {
      for index in wordClasses[word].bits.numbers {
        classFilters[index].insert(word: UInt32(word))
      }
    }
    return termSets.map { set in
      var filter = TermFilter(words: 0, again: 0, traits: set.filterTraits)
      for place in set.words { filter.insert(word: setWords[Int(place)]) }
      for index in set.classes.bits.numbers { filter.formUnion(classFilters[index]) }
      return filter
    }
  }
}
