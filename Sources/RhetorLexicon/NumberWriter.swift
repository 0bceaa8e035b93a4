/// Writes numbers as printable characters that need no escape in a raw string literal.
///
/// A character is `0` plus six bits: five of the number, lowest first, and one that says whether
/// more follow. Small numbers take one character.
struct NumberWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: UInt32) {
    var rest = number
    while rest >= 32 {
      bytes.append(0x30 + UInt8(rest & 31) + 32)
      rest >>= 5
    }
    bytes.append(0x30 + UInt8(rest))
  }

  mutating func write(_ number: Int) { write(UInt32(number)) }

  /// How many, and then each.
  mutating func write(_ numbers: [UInt32]) {
    write(numbers.count)
    for number in numbers { write(number) }
  }
}
