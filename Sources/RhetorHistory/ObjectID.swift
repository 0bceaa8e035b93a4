/// The name of an object in a repository: the hexadecimal digest of its content.
public struct ObjectID: Hashable, Sendable {
  /// 40 digits (SHA-1) or 64 (SHA-256), lower case.
  public let hex: String

  /// Takes a digest as git writes it; nil when it is none, or when it is git's “no object”, which
  /// is all zeros.
  public init?(_ hex: some StringProtocol) {
    guard hex.utf8.count == 40 || hex.utf8.count == 64 else { return nil }
    var isNothing = true
    for byte in hex.utf8 {
      switch byte {
      case UInt8(ascii: "0"): break
      case UInt8(ascii: "1")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"):
        isNothing = false
      default: return nil
      }
    }
    guard !isNothing else { return nil }
    self.hex = String(hex)
  }

  /// Enough digits for a person: the first ten.
  public var short: String { String(hex.prefix(10)) }
}

extension ObjectID: CustomStringConvertible {
  /// All digits.
  public var description: String { hex }
}
