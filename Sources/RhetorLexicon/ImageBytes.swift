/// The bytes of an image: in the binary itself, or in memory.
enum ImageBytes: Sendable {
  /// Part of the binary; never copied.
  case fixed(StaticString)
  /// Made at run time.
  case owned([UInt8])

  /// Lends the bytes.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch self {
    case .fixed(let text): text.withUTF8Buffer(body)
    case .owned(let bytes): bytes.withUnsafeBufferPointer(body)
    }
  }

  /// The text of a byte range.
  func string(_ range: Range<Int>) -> String {
    withBytes { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }
}
