internal import RhetorText

/// A space that is not seen, or seen otherwise than Unicode's word rules take it.
struct InvisibleSpace {
  /// Where its three bytes begin.
  let index: Int
  /// What is read in its place.
  let replacement: [UInt8]

  /// Those of some UTF-8 that are to be put right, in their order.
  static func all(in bytes: ArraySlice<UInt8>) -> [InvisibleSpace] {
    var found: [InvisibleSpace] = []
    var rest = bytes
    while let index = ByteSearch.first(0xE2, in: rest) {
      rest = bytes[(index + 1)...]
      guard rest.count >= 2, rest[index + 1] == 0x80 else { continue }
      if rest[index + 2] == 0x8B {
        found.append(InvisibleSpace(index: index, replacement: []))
      } else if rest[index + 2] == 0xAF, !isDigit(bytes, index - 1) || !isDigit(bytes, index + 3) {
        found.append(InvisibleSpace(index: index, replacement: [0xC2, 0xA0]))
      }
    }
    return found
  }

  private static func isDigit(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    bytes.indices.contains(index) && bytes[index] &- 0x30 < 10
  }
}
