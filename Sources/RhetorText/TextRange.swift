/// A half-open range of UTF-8 byte offsets into one document's text.
///
/// Offsets are 32-bit: a document is at most 4 GiB, which `Document.init` enforces.
public struct TextRange: Hashable, Sendable {
  /// The first byte of the range.
  public let lower: UInt32
  /// The byte after the last one; never less than `lower`.
  public let upper: UInt32

  /// Creates a range; `lower` must not exceed `upper`.
  @inlinable public init(lower: UInt32, upper: UInt32) {
    precondition(lower <= upper, "law broken: a range ends before it begins")
    self.lower = lower
    self.upper = upper
  }

  /// Creates a range from byte offsets that fit 32 bits.
  @inlinable public init(_ bytes: Range<Int>) {
    self.init(lower: UInt32(bytes.lowerBound), upper: UInt32(bytes.upperBound))
  }

  /// The same range as array indices.
  @inlinable public var bytes: Range<Int> { Int(lower)..<Int(upper) }
  /// How many UTF-8 bytes the range covers.
  @inlinable public var count: Int { Int(upper - lower) }
  /// Whether the range covers no byte.
  @inlinable public var isEmpty: Bool { lower == upper }

  /// Whether the two ranges share at least one byte.
  @inlinable public func overlaps(_ other: TextRange) -> Bool {
    lower < other.upper && other.lower < upper
  }

  /// Whether every byte of `other` lies in this range.
  @inlinable public func contains(_ other: TextRange) -> Bool {
    lower <= other.lower && other.upper <= upper
  }

  /// The smallest range that covers both.
  @inlinable public func union(_ other: TextRange) -> TextRange {
    TextRange(lower: min(lower, other.lower), upper: max(upper, other.upper))
  }
}

extension TextRange: Comparable {
  /// Orders by where ranges begin, then by where they end.
  @inlinable public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}
