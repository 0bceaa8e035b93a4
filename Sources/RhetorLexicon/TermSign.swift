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

  /// Whether the two share a class, a trait or a group of words.
  public func meets(_ other: TermSign) -> Bool {
    if !traits.isDisjoint(with: other.traits) { return true }
    return classes.intersects(other.classes) || words.intersects(other.words)
  }

  /// Adds all that `set` accepts.
  public mutating func insert(_ set: TermSet, of tables: LexiconTables) {
    insert(classes: set.classes, traits: set.traits)
    // `<lower>` accepts words only.
    if set.lowercase { traits.insert(.word) }
    for place in set.words { insert(word: tables.setWords[Int(place)]) }
  }

  private mutating func insert(classes: ClassMask, traits: TokenTraits) {
    self.classes.formUnion(classes)
    self.traits.formUnion(traits)
  }

  /// Unknown words belong to no group, because no set lists one.
  private mutating func insert(word: UInt32) {
    guard word != 0 else { return }
    words.insert(Int((word &* 0x9E37_79B1) &>> 24))
  }
}
