/// The fields of git's output with `-z`: each ends with a NUL byte, so that no file name can be
/// taken for anything else.
struct NullFields {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next field; nil at the end.
  mutating func next() -> String? {
    guard position < bytes.count else { return nil }
    let end = bytes[position...].firstIndex(of: 0) ?? bytes.count
    let field = String(decoding: bytes[position..<end], as: UTF8.self)
    position = end + 1
    return field
  }
}
