/// Texts in encodings that Swift does not write by itself.
enum EncodedSamples {
  /// UTF-8, UTF-16 or UTF-32 in either order of bytes.
  static func encoded(_ text: String, as name: String) -> [UInt8] {
    func bytes(_ value: UInt32, _ count: Int) -> [UInt8] {
      let big = (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * (count - 1 - $0))) }
      return name.hasSuffix("LE") ? big.reversed() : big
    }
    switch name.prefix(6) {
    case "UTF-16": return text.utf16.flatMap { bytes(UInt32($0), 2) }
    case "UTF-32": return text.unicodeScalars.flatMap { bytes($0.value, 4) }
    default: return Array(text.utf8)
    }
  }
}
