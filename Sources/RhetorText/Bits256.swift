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

  /// Hands over each number, rising.
  @inlinable public func forEach(_ body: (Int) -> Void) {
    Self.forEachBit(of: lanes.0, from: 0, body)
    Self.forEachBit(of: lanes.1, from: 64, body)
    Self.forEachBit(of: lanes.2, from: 128, body)
    Self.forEachBit(of: lanes.3, from: 192, body)
  }

  @inlinable static func forEachBit(of lane: UInt64, from first: Int, _ body: (Int) -> Void) {
    var rest = lane
    while rest != 0 {
      body(first &+ rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }

  /// The numbers, rising.
  public var numbers: [Int] {
    var numbers: [Int] = []
    forEach { numbers.append($0) }
    return numbers
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
