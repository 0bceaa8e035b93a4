/// One concrete row of elements that an entry matches; optional elements are already spelled out.
///
/// A matcher meets the anchor first (the element with the rarest words) and then compares the
/// neighbours, so the cost of a word does not grow with the number of entries.
public struct Pattern: Hashable, Sendable {
  /// The index of the entry in `LexiconTables.entries`.
  public let entry: UInt32
  /// The elements: a slice of `LexiconTables.patternSets`, each an index into `termSets`.
  public let elements: Range<UInt32>
  /// Which element is the anchor.
  public let anchor: UInt32
  /// The elements that the finding covers.
  public let span: Range<UInt32>

  /// Creates a pattern.
  public init(entry: UInt32, elements: Range<UInt32>, anchor: UInt32, span: Range<UInt32>) {
    self.entry = entry
    self.elements = elements
    self.anchor = anchor
    self.span = span
  }
}
