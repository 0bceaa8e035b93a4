public import RhetorText

/// What one element of a phrase or guard accepts: listed words, word classes, or shapes.
///
/// A term is accepted when any of the three parts accepts it. Words lie sorted in
/// `LexiconTables.setWords`, so that a set is a slice and not an array of its own.
public struct TermSet: Hashable, Sendable {
  /// The slice of `LexiconTables.setWords` with the accepted word identifiers, rising.
  public let words: Range<UInt32>
  /// The accepted word classes, as bits of `ClassMask`.
  public let classes: ClassMask
  /// Shapes of which one is enough.
  public let traits: TokenTraits
  /// Whether any word that begins with a small letter is accepted (`<lower>`).
  public let lowercase: Bool

  /// Creates a set.
  public init(
    words: Range<UInt32>, classes: ClassMask, traits: TokenTraits, lowercase: Bool
  ) {
    self.words = words
    self.classes = classes
    self.traits = traits
    self.lowercase = lowercase
  }
}
