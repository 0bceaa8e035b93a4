/// A set of the numbers from 0 to 255.
///
/// Four numbers and no SIMD vector: that would want to be aligned to 32 bytes, and a `Table` in an
/// image is aligned to 8.
public struct Bits256: Hashable, Sendable, BitwiseCopyable {
  /// The members below 64, and so on.
  @usableFromInline var lanes: (UInt64, UInt64, UInt64, UInt64)

  /// No number.
  public static let none = Bits256()

  /// Creates a set without a number.
  @inlinable public init() { lanes = (0, 0, 0, 0) }

  /// Creates a set of one number, which must be less than 256.
  public init(_ number: Int) {
    self.init()
    insert(number)
  }

  /// Whether the set holds no number.
  @inlinable public var isEmpty: Bool { lanes.0 | lanes.1 | lanes.2 | lanes.3 == 0 }

  /// Whether the sets share a number.
  @inlinable public func intersects(_ other: Bits256) -> Bool {
    (lanes.0 & other.lanes.0) | (lanes.1 & other.lanes.1) | (lanes.2 & other.lanes.2)
      | (lanes.3 & other.lanes.3) != 0
  }

  /// Adds the numbers of `other`.
  @inlinable public mutating func formUnion(_ other: Bits256) {
    lanes.0 |= other.lanes.0
    lanes.1 |= other.lanes.1
    lanes.2 |= other.lanes.2
    lanes.3 |= other.lanes.3
  }

  /// Adds a number, which must be less than 256.
  @inlinable public mutating func insert(_ number: Int) {
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: number & 63)
    switch number &>> 6 {
    case 0: lanes.0 |= bit
    case 1: lanes.1 |= bit
    case 2: lanes.2 |= bit
    case 3: lanes.3 |= bit
    default: preconditionFailure("law broken: \(number) is too large for a set of 256")
    }
  }

  /// The numbers, rising.
  public var numbers: [Int] {
    let all = [lanes.0, lanes.1, lanes.2, lanes.3]
    return (0..<256).filter { all[$0 / 64] >> UInt64($0 % 64) & 1 != 0 }
  }

  /// Whether both hold the same numbers.
  public static func == (left: Bits256, right: Bits256) -> Bool { left.lanes == right.lanes }

  /// Feeds the numbers into a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(lanes.0)
    hasher.combine(lanes.1)
    hasher.combine(lanes.2)
    hasher.combine(lanes.3)
  }
}
