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

  /// How many, and then by how much each exceeds the one before; the numbers must not fall.
  mutating func write(rising numbers: [UInt32]) {
    write(numbers.count)
    var last: UInt32 = 0
    for number in numbers {
      write(number - last)
      last = number
    }
  }

  /// How long the range is and how far its start is from the end of the last one.
  mutating func write(_ range: Range<UInt32>, after end: inout UInt32) {
    write(range.upperBound - range.lowerBound)
    let step = Int64(range.lowerBound) - Int64(end)
    write(UInt32(step < 0 ? -step * 2 - 1 : step * 2))
    end = range.upperBound
  }
}
