/// A name of 64 bits for a text: FNV-1a (Fowler, Noll and Vo), the same on every system.
///
/// A finding's is made of its entry, its words, the normalised text of its sentence, and how many
/// findings alike stand before it in the article; in a file of several articles, of the article's
/// name too. Edits elsewhere, and a new place or wrapping of the sentence, leave it as it is. It is no
/// protection against people who look for doubles.
public struct Fingerprint: Hashable, Sendable {
  /// The 64 bits.
  public private(set) var bits: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The fingerprint of texts; their borders count.
  public init(of texts: String...) {
    for text in texts {
      for byte in text.utf8 { add(byte) }
      add(0)
    }
  }

  private mutating func add(_ byte: UInt8) { bits = (bits ^ UInt64(byte)) &* 0x100_0000_01b3 }
}

extension Fingerprint: CustomStringConvertible {
  /// Sixteen hexadecimal digits.
  public var description: String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
