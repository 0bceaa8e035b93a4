/// The number of a word type in a `Vocabulary`: equal numbers mean equal folded spelling.
///
/// Only words that some lexicon knows have a number; every other word is `unknown`.
public struct WordID: Hashable, Sendable {
  /// The index into the vocabulary; 0 is kept for words no lexicon knows.
  public let raw: UInt32

  /// Creates an identifier from its index.
  @inlinable public init(raw: UInt32) { self.raw = raw }

  /// A word that no lexicon mentions.
  @inlinable public static var unknown: WordID { WordID(raw: 0) }
}

extension WordID: Comparable {
  /// Orders by index, so that word sets can be searched by halving.
  @inlinable public static func < (left: WordID, right: WordID) -> Bool { left.raw < right.raw }
}
