/// One concrete row of elements that an entry matches; optional elements are already spelled out.
///
/// A matcher meets the anchor first (the element with the rarest words) and then compares the
/// neighbours, so the cost of a word does not grow with the number of entries.
public struct Pattern: Hashable, Sendable, BitwiseCopyable {
  /// The index of the entry in `LexiconTables.entries`.
  public let entry: UInt32
  private let elementSlice: TableSlice
  /// Which element is the anchor.
  public let anchor: UInt32
  private let spanSlice: TableSlice

  /// Creates a pattern.
  public init(entry: UInt32, elements: Range<UInt32>, anchor: UInt32, span: Range<UInt32>) {
    self.entry = entry
    elementSlice = TableSlice(elements)
    self.anchor = anchor
    spanSlice = TableSlice(span)
  }

  /// The elements: a slice of `LexiconTables.patternSets`, each an index into `termSets`.
  public var elements: Range<UInt32> { elementSlice.range }
  /// The elements that the finding covers.
  public var span: Range<UInt32> { spanSlice.range }
}
