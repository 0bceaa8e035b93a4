/// Which encoding a file was read in, and how that was decided.
public struct EncodingChoice: Hashable, Sendable {
  /// The name of the encoding: `UTF-8`, `UTF-16LE`, `windows-1252`.
  public let name: String
  /// What decided.
  public let reason: Reason
  /// How sure the decision is, from 0 to 100; what the file or the user says counts as 100.
  public let confidence: Int

  /// Creates a choice.
  public init(name: String, reason: Reason, confidence: Int = 100) {
    self.name = name
    self.reason = reason
    self.confidence = confidence
  }

  /// What decided for an encoding, in the order in which it is asked.
  public enum Reason: String, Hashable, Sendable {
    /// The user asked for it.
    case option
    /// The file begins with a byte order mark.
    case byteOrderMark = "byte-order-mark"
    /// Zero bytes stand where UTF-16 or UTF-32 has them in Western text.
    case zeroBytes = "zero-bytes"
    /// The file declares it: an HTML `meta` element or an XML declaration.
    case declaration
    /// The bytes are UTF-8, but for malformed ones that are counted apart.
    case wellFormed = "well-formed"
    /// ICU's detector took the bytes for it.
    case detector
    /// The format of the file allows no other.
    case format
  }

  /// What text in memory has.
  public static let utf8 = EncodingChoice(name: "UTF-8", reason: .wellFormed)
}
