/// Why bytes could not become a document.
public enum TextError: Error, Hashable, Sendable {
  /// The text has more bytes than 32-bit offsets can point at.
  case tooLarge(bytes: Int)
}

extension TextError: CustomStringConvertible {
  /// The message as a person reads it, without place or help.
  public var description: String {
    switch self {
    case .tooLarge(let bytes): "text of \(bytes) bytes is larger than 4 GiB"
    }
  }
}
