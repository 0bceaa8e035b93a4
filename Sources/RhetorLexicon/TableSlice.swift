/// Which values of a table belong together, from the first to the one behind the last.
///
/// `Range` cannot lie in an image, because it does not promise to be plain bytes.
public struct TableSlice: Hashable, Sendable, BitwiseCopyable {
  /// The first value.
  public let lowerBound: UInt32
  /// The value behind the last.
  public let upperBound: UInt32

  /// Creates a slice.
  @inlinable public init(_ range: Range<UInt32>) {
    lowerBound = range.lowerBound
    upperBound = range.upperBound
  }

  /// The same as a range.
  @inlinable public var range: Range<UInt32> {
    Range(uncheckedBounds: (lowerBound, max(lowerBound, upperBound)))
  }

  /// Whether no value belongs to it.
  @inlinable public var isEmpty: Bool { lowerBound >= upperBound }
}
