/// A stretch of a reworded sentence: words that stayed, or words that gave way to others.
///
/// The runs of a sentence put one after the other are the sentence: `old` the old one, `new` the
/// new one, byte for byte.
public struct WordRun: Hashable, Sendable {
  /// Whether the words are the same on both sides but for letter case, white space and the shape
  /// of quotation marks.
  public let isSame: Bool
  /// The words in the old version; empty where words were only added.
  public let old: String
  /// The words in the new version; empty where words were only removed.
  public let new: String

  /// Creates a run.
  public init(isSame: Bool, old: String, new: String) {
    self.isSame = isSame
    self.old = old
    self.new = new
  }

  /// The same run seen from the other side.
  public var mirrored: WordRun { WordRun(isSame: isSame, old: new, new: old) }
}
