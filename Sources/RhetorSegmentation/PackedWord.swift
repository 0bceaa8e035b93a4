internal import CBytes

/// A spelling of at most 16 ASCII bytes as two numbers, for small closed word lists.
struct PackedWord: Equatable, Sendable {
  /// The first eight bytes, the first one lowest; zeros behind the last.
  private let low: UInt64
  /// The other eight.
  private let high: UInt64

  /// Packs ASCII bytes, capitals made small and a `’` made straight; nil when nothing is left,
  /// when more than 16 bytes are, or when there are others.
  init?(_ bytes: Span<UInt8>) {
    if let word = PackedWord(exactly: bytes) {
      self = word.small
      return
    }
    // Only curly apostrophes, of three bytes, may stand among the ASCII.
    guard (4...18).contains(bytes.count) else { return nil }
    var straight: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let isCurly =
        index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
        && bytes[index + 2] == 0x99
      straight.append(isCurly ? 0x27 : bytes[index])
      index += isCurly ? 3 : 1
    }
    guard let word = PackedWord(exactly: straight.span) else { return nil }
    self = word.small
  }

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// Packs a spelling as it is; nil when it is empty, has more than 16 bytes or others than ASCII.
  init?(exactly bytes: Span<UInt8>) {
    guard (1...16).contains(bytes.count) else { return nil }
    self.init(
      bytes.withUnsafeBufferPointer { buffer in
        // Its count says that the buffer is not empty.
        buffer.baseAddress.map { cbytes_key_exact($0, Int64(buffer.count)) } ?? cbytes_key()
      })
  }

  /// Packs the spelling in a range as it is: the same as with its span, at a third of the time where 16
  /// bytes can be read.
  init?(exactly bytes: [UInt8], _ range: Range<Int>) {
    guard (1...16).contains(range.count), range.lowerBound <= bytes.count - 16 else {
      self.init(exactly: bytes.span.extracting(range))
      return
    }
    self.init(
      bytes.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map {
          cbytes_key_readable($0 + range.lowerBound, Int64(range.count))
        } ?? cbytes_key()
      })
  }

  private init?(_ key: cbytes_key) {
    guard (key.low | key.high) & 0x8080_8080_8080_8080 == 0 else { return nil }
    (low, high) = (key.low, key.high)
  }

  /// The word with its capitals made small.
  var small: PackedWord { PackedWord(low: Self.small(low), high: Self.small(high)) }

  /// Whether a full stop is among the bytes.
  var holdsFullStop: Bool { Self.holdsFullStop(low) || Self.holdsFullStop(high) }

  /// A number that few other words share.
  var fingerprint: Int {
    let mixed = (low ^ (high << 31 | high >> 33)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed.byteSwapped)
  }

  /// The words of a list separated by white space.
  static func list(_ list: StaticString) -> [PackedWord] {
    list.withUTF8Buffer { bytes in
      var words: [PackedWord] = []
      words.reserveCapacity(bytes.count / 4)
      var start = 0
      for end in 0...bytes.count
      where end == bytes.count || bytes[end] == 0x20 || bytes[end] == 0x0A {
        if end > start, let word = PackedWord(bytes.span.extracting(start..<end)) {
          words.append(word)
        }
        start = end + 1
      }
      return words
    }
  }

  /// The words of a list separated by white space.
  static func set(_ list: StaticString) -> WordSet { WordSet(self.list(list)) }

  private static func holdsFullStop(_ bytes: UInt64) -> Bool {
    // Bytes of ASCII: the highest bit stays set only where nothing is left.
    let rest = bytes ^ 0x2E2E_2E2E_2E2E_2E2E
    return ~(rest &+ 0x7F7F_7F7F_7F7F_7F7F) & 0x8080_8080_8080_8080 != 0
  }

  /// Makes the capitals among eight ASCII bytes small.
  private static func small(_ bytes: UInt64) -> UInt64 {
    // The highest bit of a byte says that it is at least `A`, and not behind `Z`.
    let fromA = bytes &+ 0x3F3F_3F3F_3F3F_3F3F
    let behindZ = bytes &+ 0x2525_2525_2525_2525
    return bytes | (fromA & ~behindZ & 0x8080_8080_8080_8080) >> 2
  }
}
