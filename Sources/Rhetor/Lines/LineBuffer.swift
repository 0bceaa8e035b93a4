internal import CBytes

/// JSON in the making: bytes behind a raw pointer, with room made before each piece is written.
///
/// The plain twin is `JSONWriter` in RhetorRender. Writing through a pointer, with literals that
/// the compiler turns into a few stores, and quoting 16 bytes at a time, took making and writing the
/// records of sentences from 63 to 8 ns for each byte of the article.
struct LineBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes were written since `removeAll`.
  private(set) var count = 0

  /// Creates an empty buffer.
  init() {
    capacity = 1 << 12
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// What was written; gone with the next change.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// Forgets what was written; gives memory back that only an uncommonly large article needed.
  mutating func removeAll() {
    count = 0
    guard capacity > 8 << 20 else { return }
    base.deallocate()
    capacity = 1 << 12
    base = .allocate(capacity: capacity)
  }

  /// Appends text that is JSON already.
  @inline(__always)
  mutating func append(_ json: StaticString) {
    let length = json.utf8CodeUnitCount
    makeRoom(for: length)
    UnsafeMutableRawPointer(base + count).copyMemory(from: json.utf8Start, byteCount: length)
    count &+= length
  }

  /// Appends bytes that are JSON already.
  mutating func append(_ json: UnsafeRawBufferPointer) {
    guard let source = json.baseAddress else { return }
    makeRoom(for: json.count)
    UnsafeMutableRawPointer(base + count).copyMemory(from: source, byteCount: json.count)
    count &+= json.count
  }

  /// Appends bytes that are JSON already.
  mutating func append(_ json: [UInt8]) { json.withUnsafeBytes { append($0) } }

  /// Appends once more what was written between two places.
  mutating func repeatWritten(_ range: Range<Int>) {
    precondition(range.upperBound <= count, "law broken: only what was written can be repeated")
    makeRoom(for: range.count)
    UnsafeMutableRawPointer(base + count)
      .copyMemory(from: base + range.lowerBound, byteCount: range.count)
    count &+= range.count
  }

  /// All numbers of two digits, one after another.
  private static let pairs: StaticString = """
    00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445\
    46474849505152535455565758596061626364656667686970717273747576777879808182838485868788899091\
    9293949596979899
    """

  /// Appends a whole number. Nearly all are places in an article and have four digits at most.
  @inline(__always)
  mutating func append(_ number: Int) {
    guard number >= 0, number < 10_000 else { return append(long: number) }
    makeRoom(for: 4)
    let small = UInt32(truncatingIfNeeded: number)
    let high = small / 100
    let pairs = UnsafeRawPointer(Self.pairs.utf8Start)
    let end = UnsafeMutableRawPointer(base + count)
    // Four digits are written and those that are zeros in front left behind.
    let digits = number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 4
    let first = pairs.loadUnaligned(fromByteOffset: Int(high &* 2), as: UInt16.self)
    let last = pairs.loadUnaligned(
      fromByteOffset: Int((small &- high &* 100) &* 2), as: UInt16.self)
    let all = UInt32(first) | UInt32(last) &<< 16
    end.storeBytes(of: all &>> UInt32((4 &- digits) &* 8), as: UInt32.self)
    count &+= digits
  }

  private mutating func append(long number: Int) {
    makeRoom(for: 24)
    var rest = number.magnitude
    if number < 0 {
      base[count] = UInt8(ascii: "-")
      count &+= 1
    }
    var digits = 1
    var bound: UInt = 10
    while digits < 20, rest >= bound {
      digits &+= 1
      bound = digits == 20 ? .max : bound &* 10
    }
    var place = count &+ digits
    count = place
    repeat {
      place &-= 1
      let next = rest / 10
      base[place] = UInt8(truncatingIfNeeded: rest &- next &* 10) &+ 0x30
      rest = next
    } while rest != 0
  }

  /// Appends a number of thousandths as `Thousandths` writes it.
  mutating func append(thousandths number: Int) {
    makeRoom(for: 28)
    if number < 0 { append("-") }
    let magnitude = Int(clamping: number.magnitude)
    append(magnitude / 1000)
    append(".")
    var places = magnitude % 1000
    var divisor = 100
    repeat {
      base[count] = UInt8(truncatingIfNeeded: places / divisor) &+ 0x30
      count &+= 1
      places %= divisor
      divisor /= 10
    } while places > 0
  }

  @inline(__always)
  private mutating func makeRoom(for more: Int) {
    if capacity &- count < more { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    UnsafeMutableRawPointer(moved).copyMemory(from: base, byteCount: count)
    base.deallocate()
    base = moved
    capacity = larger
  }
}

// MARK: Text

extension LineBuffer {
  /// Appends text that needs no escapes, without quotation marks.
  mutating func append(plain text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Appends text as it stands between the quotation marks of a JSON string.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: UnsafeRawBufferPointer($0)) }
  }

  /// Appends UTF-8 as it stands between the quotation marks of a JSON string.
  mutating func append(escaping text: UnsafeRawBufferPointer) {
    // A byte becomes six at most; in pieces, so that a very long text does not ask for six times
    // its size. A piece ends where a character does.
    var start = 0
    while start < text.count {
      var end = min(start + 1 << 14, text.count)
      for _ in 0..<3 where end < text.count && text[end] & 0xC0 == 0x80 { end -= 1 }
      makeRoom(for: (end - start) * 6 + 16)
      escape(UnsafeRawBufferPointer(rebasing: text[start..<end]))
      start = end
    }
  }

  private mutating func escape(_ text: UnsafeRawBufferPointer) {
    guard let source = text.baseAddress else { return }
    let bytes = source.assumingMemoryBound(to: UInt8.self)
    var index = 0
    while true {
      let copied = Int(
        cbytes_copy_plain(bytes + index, Int64(text.count &- index), base + count))
      index &+= copied
      count &+= copied
      guard index < text.count else { return }
      index &+= escapeOne(source, index, text.count)
    }
  }

  /// Writes the byte at `index`, or the character that begins there if it is escaped; there is
  /// room. Answers how many bytes were read.
  private mutating func escapeOne(
    _ source: UnsafeRawPointer, _ index: Int, _ length: Int
  ) -> Int {
    func byte(_ step: Int) -> UInt8 {
      index &+ step < length ? source.load(fromByteOffset: index &+ step, as: UInt8.self) : 0
    }
    let first = byte(0)
    switch first {
    case 0x22, 0x5C: put(first)
    case 0x08: put(UInt8(ascii: "b"))
    case 0x09: put(UInt8(ascii: "t"))
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0C: put(UInt8(ascii: "f"))
    case 0x0D: put(UInt8(ascii: "r"))
    case 0..<0x20, 0x7F: put(scalar: UInt32(first))
    case 0xC2 where byte(1) < 0xA0:
      put(scalar: UInt32(byte(1)))
      return 2
    case 0xD8 where byte(1) == 0x9C:
      put(scalar: 0x061C)
      return 2
    case 0xE2 where byte(1) == 0x80 && Self.isEscaped(lastOf2000: byte(2)):
      put(scalar: 0x2000 | UInt32(byte(2) & 0x3F))
      return 3
    case 0xE2 where byte(1) == 0x81 && (0xA6...0xA9).contains(byte(2)):
      put(scalar: 0x2040 | UInt32(byte(2) & 0x3F))
      return 3
    case 0xE2:
      (base[count], base[count &+ 1], base[count &+ 2]) = (first, byte(1), byte(2))
      count &+= 3
      return 3
    default:
      base[count] = first
      count &+= 1
    }
    return 1
  }

  /// Whether the last byte makes one of U+200E, U+200F and U+2028 to U+202E.
  private static func isEscaped(lastOf2000 byte: UInt8) -> Bool {
    byte == 0x8E || byte == 0x8F || (0xA8...0xAE).contains(byte)
  }

  /// A backslash and one more character.
  private mutating func put(_ escaped: UInt8) {
    base[count] = UInt8(ascii: "\\")
    base[count &+ 1] = escaped
    count &+= 2
  }

  /// A backslash, *u* and four digits.
  private mutating func put(scalar: UInt32) {
    put(UInt8(ascii: "u"))
    for shift: UInt32 in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: scalar >> shift & 15)
      base[count] = digit < 10 ? digit &+ 0x30 : digit &+ 0x57
      count &+= 1
    }
  }
}
