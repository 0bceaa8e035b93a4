public import RhetorText

/// What one element of a phrase or guard accepts: listed words, word classes, or shapes.
///
/// A term is accepted when any of the three parts accepts it. Words lie sorted in
/// `LexiconTables.setWords`, so that a set is a slice and not an array of its own.
public struct TermSet: Hashable, Sendable, BitwiseCopyable {
  private let wordSlice: TableSlice
  /// The accepted word classes, as bits of `ClassMask`.
  public let classes: ClassMask
  /// Shapes of which one is enough.
  public let traits: TokenTraits
  /// 1 when `lowercase`: as large as its neighbour, so that there is no gap behind it.
  private let lowercaseNumber: UInt32

  /// Creates a set.
  public init(
    words: Range<UInt32>, classes: ClassMask, traits: TokenTraits, lowercase: Bool
  ) {
    wordSlice = TableSlice(words)
    self.classes = classes
    self.traits = traits
    lowercaseNumber = lowercase ? 1 : 0
  }

  /// The slice of `LexiconTables.setWords` with the accepted word identifiers, rising.
  public var words: Range<UInt32> { wordSlice.range }

  /// Traits of which each accepted term has one that is neither listed nor of a class.
  public var filterTraits: TokenTraits {
    // `<lower>` accepts words only.
    lowercase ? traits.union(.word) : traits
  }

  /// Whether any word that begins with a small letter is accepted (`<lower>`).
  public var lowercase: Bool { lowercaseNumber != 0 }
}
