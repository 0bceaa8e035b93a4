/// A fingerprint of bytes: FNV-1a, 64 bits (Fowler, Noll and Vo).
///
/// It tells versions of a lexicon apart in the stamp of a report; it is no protection.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// The 64 bits.
  public private(set) var raw: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The digest of no bytes.
  public init() {}

  /// The digest with these bits.
  public init(raw: UInt64) { self.raw = raw }

  /// The digest of `bytes`.
  public init(of bytes: some Sequence<UInt8>) { combine(bytes) }

  /// Adds bytes behind those already seen.
  public mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { raw = (raw ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// Adds a text and a mark of its end.
  public mutating func combine(_ text: String) {
    combine(text.utf8)
    combine(CollectionOfOne(0))
  }

  /// Sixteen hexadecimal digits.
  public var description: String {
    let digits = String(raw, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
