public import RhetorText

/// What occurs among some terms: enough to say, most of the time, that a set accepts none of them.
///
/// Classes and traits are exact, words share 256 bits. So a no is final and a yes must be looked
/// into; the tests hold every no against the sets themselves.
public struct TermSign: Hashable, Sendable, BitwiseCopyable {
  /// The classes that occur.
  public private(set) var classes = ClassMask.none
  /// For each of 256 groups of words, whether a word of it occurs.
  private var words = Bits256()
  /// The traits that occur.
  public private(set) var traits: TokenTraits = []

  /// The sign of no term at all.
  public init() {}

  /// What shares something with every sign that is not empty.
  public static let all: TermSign = {
    var sign = TermSign()
    sign.traits = TokenTraits(rawValue: .max)
    return sign
  }()

  /// Adds a term whose word belongs to `classes`.
  public mutating func insert(_ term: Token, classes: ClassMask) {
    insert(word: term.word.raw)
    insert(classes: classes, traits: term.traits)
  }

  /// Adds the terms in `range`; the same as adding them one by one, at a third of the time.
  public mutating func insert(_ range: Range<Int>, of terms: [Token], _ accepted: AcceptedTerms) {
    var classes = ClassMask.none
    var traits: TokenTraits = []
    terms.withUnsafeBufferPointer { terms in
      accepted.classes.withTables { numbers, masks in
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 4) { groups in
          groups.initialize(repeating: 0)
          for index in range {
            let term = terms[index]
            let word = Int(term.word.raw)
            traits.formUnion(term.traits)
            classes.formUnion(masks[Int(numbers[word])])
            let place = Self.place(of: term.word.raw)
            // Unknown words belong to no group.
            groups[place &>> 6] |= (word == 0 ? 0 : 1) &<< UInt64(place & 63)
          }
          words.formUnion(Bits256(lanes: (groups[0], groups[1], groups[2], groups[3])))
        }
      }
    }
    insert(classes: classes, traits: traits)
  }

  /// Whether the two share a class, a trait or a group of words.
  public func meets(_ other: TermSign) -> Bool {
    if !traits.isDisjoint(with: other.traits) { return true }
    return classes.intersects(other.classes) || words.intersects(other.words)
  }

  /// Adds all that `set` accepts.
  public mutating func insert(_ set: TermSet, of tables: LexiconTables) {
    insert(classes: set.classes, traits: set.filterTraits)
    for place in set.words { insert(word: tables.setWords[Int(place)]) }
  }

  private mutating func insert(classes: ClassMask, traits: TokenTraits) {
    self.classes.formUnion(classes)
    self.traits.formUnion(traits)
  }

  private static func place(of word: UInt32) -> Int { Int((word &* 0x9E37_79B1) &>> 24) }

  /// Unknown words belong to no group, because no set lists one.
  private mutating func insert(word: UInt32) {
    guard word != 0 else { return }
    words.insert(Self.place(of: word))
  }
}
