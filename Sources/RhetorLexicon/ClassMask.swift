/// The word classes a word type belongs to: one bit for each class, 256 at most.
public struct ClassMask: Hashable, Sendable {
  /// Class 0 is the lowest bit of the first lane.
  public var bits: SIMD4<UInt64>

  /// Creates a mask from its bits.
  public init(bits: SIMD4<UInt64> = .zero) { self.bits = bits }

  /// No class.
  public static let none = ClassMask()
  /// How many classes there may be.
  public static let capacity = 256

  /// The mask of the class at `index`, which must be less than `capacity`.
  public init(index: Int) {
    bits = .zero
    bits[index / 64] = 1 << UInt64(index % 64)
  }

  /// Whether the mask holds no class.
  @inlinable public var isEmpty: Bool { bits == .zero }

  /// Whether the masks share a class.
  @inlinable public func intersects(_ other: ClassMask) -> Bool { bits & other.bits != .zero }

  /// Adds the classes of `other`.
  public mutating func formUnion(_ other: ClassMask) { bits |= other.bits }
}
