public import RhetorText

/// The word classes a word type belongs to: one bit for each class, 256 at most.
public struct ClassMask: Hashable, Sendable, BitwiseCopyable {
  /// The indices of the classes.
  public var bits: Bits256

  /// Creates a mask from its bits.
  @inlinable public init(bits: Bits256 = Bits256()) { self.bits = bits }

  /// No class.
  public static let none = ClassMask()
  /// How many classes there may be.
  public static let capacity = 256

  /// The mask of the class at `index`, which must be less than `capacity`.
  public init(index: Int) { bits = Bits256(index) }

  /// Whether the mask holds no class.
  @inlinable public var isEmpty: Bool { bits.isEmpty }

  /// Whether the masks share a class.
  @inlinable public func intersects(_ other: ClassMask) -> Bool { bits.intersects(other.bits) }

  /// Adds the classes of `other`.
  @inlinable public mutating func formUnion(_ other: ClassMask) { bits.formUnion(other.bits) }
}
