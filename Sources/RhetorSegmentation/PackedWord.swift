/// A spelling of at most 16 ASCII bytes as one number, for small closed word lists.
struct PackedWord: Hashable, Sendable {
  private let bits: UInt128

  /// Packs ASCII bytes, capitals made small and a `’` made straight; nil when nothing is left,
  /// when more than 16 bytes are, or when there are others.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= 18 else { return nil }
    var bits: UInt128 = 0
    var count = 0
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte < 0x80 {
        bits = bits << 8 | UInt128(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      } else {
        guard byte == 0xE2, rest.popFirst() == 0x80, rest.popFirst() == 0x99 else { return nil }
        bits = bits << 8 | 0x27
      }
      count += 1
    }
    guard (1...16).contains(count) else { return nil }
    self.bits = bits
  }

  /// Packs a spelling as it is; nil when it is empty, has more than 16 bytes or others than ASCII.
  init?(exactly bytes: Span<UInt8>) {
    guard (1...16).contains(bytes.count) else { return nil }
    var bits: UInt128 = 0
    for index in bytes.indices {
      guard bytes[index] < 0x80 else { return nil }
      bits = bits << 8 | UInt128(bytes[index])
    }
    self.bits = bits
  }

  /// The words of a list separated by white space.
  static func set(_ list: String) -> Set<PackedWord> {
    Set(list.utf8.split { $0 == 0x20 || $0 == 0x0A }.compactMap { PackedWord($0) })
  }
}
