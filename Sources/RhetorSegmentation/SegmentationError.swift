/// Why a text could not be divided into words and sentences.
public enum SegmentationError: Error, Hashable, Sendable {
  /// ICU refused to do `operation`; `code` and `name` are ICU's own.
  case icu(operation: String, code: Int32, name: String)
  /// A single paragraph is longer than ICU's 32-bit offsets can point at.
  case blockTooLarge(bytes: Int)
  /// A single word is longer than can be made small.
  case wordTooLong(bytes: Int)
}

extension SegmentationError: CustomStringConvertible {
  /// The message as a person reads it, without place or help.
  public var description: String {
    switch self {
    case .icu(let operation, let code, let name):
      "ICU could not \(operation): \(name) (\(code))"
    case .blockTooLarge(let bytes):
      "paragraph of \(bytes) bytes is larger than 2 GiB"
    case .wordTooLong(let bytes):
      "word of \(bytes) bytes is longer than 128 MiB"
    }
  }
}
