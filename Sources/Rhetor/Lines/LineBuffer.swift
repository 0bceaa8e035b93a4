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

  /// Makes room and hands out a pen for it, which writes no more than `room` bytes; it may store
  /// three bytes more.
  @inline(__always)
  mutating func write(room: Int, _ body: (inout LinePen) -> Void) {
    makeRoom(for: room &+ 3)
    let start = UnsafeMutableRawPointer(base + count)
    var pen = LinePen(at: start)
    body(&pen)
    let written = pen.place - start
    precondition(written <= room, "law broken: more was written than there is room for")
    count &+= written
  }

  /// Appends text that is JSON already.
  @inline(__always)
  mutating func append(_ json: StaticString) {
    write(room: json.utf8CodeUnitCount) { $0.write(json) }
  }

  /// Appends bytes that are JSON already.
  mutating func append(_ json: UnsafeRawBufferPointer) {
    write(room: json.count) { $0.write(json) }
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
  /// Appends text as it stands between the quotation marks of a JSON string.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: 0..<$0.count, of: UnsafeRawBufferPointer($0)) }
  }

  /// Appends a part of a text, in UTF-8, as it stands between the quotation marks of a JSON string.
  ///
  /// - Parameter place: where the part begins; moves along with what is easily counted.
  mutating func append(
    escaping range: Range<Int>, of text: UnsafeRawBufferPointer,
    moving place: UnsafeMutablePointer<clines_place>? = nil
  ) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= text.count,
      "law broken: what is quoted stands outside of the text")
    guard let source = text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let readable = UnsafeBufferPointer(start: source, count: text.count)
    if range.count <= Self.piece { return quote(range, of: readable, place) }
    // In pieces, so that a very long text does not ask for six times its size. A piece ends where a
    // character does.
    var start = range.lowerBound
    while start < range.upperBound {
      var end = min(start + Self.piece, range.upperBound)
      for _ in 0..<3 where end < range.upperBound && text[end] & 0xC0 == 0x80 { end -= 1 }
      quote(start..<end, of: readable, nil)
      start = end
    }
  }

  /// The most bytes of text for which room is made at once.
  private static var piece: Int { 1 << 14 }

  @inline(__always)
  private mutating func quote(
    _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>,
    _ place: UnsafeMutablePointer<clines_place>?
  ) {
    guard let source = text.baseAddress else { return }
    // A byte becomes six at most, and 16 are stored at a time.
    makeRoom(for: range.count &* 6 &+ 16)
    var start = range.lowerBound
    var place = place
    while true {
      let progress = cjson_write(
        source + start, Int64(range.upperBound &- start), Int64(text.count &- start), base + count,
        place)
      place = nil
      start &+= Int(progress.read)
      count &+= Int(progress.written)
      if start == range.upperBound { return }
      start &+= escapeByNumber(source + start)
    }
  }

  /// Writes the character before which `cjson_write` stopped by its number; there is room. Answers
  /// how many bytes it has.
  private mutating func escapeByNumber(_ text: UnsafePointer<UInt8>) -> Int {
    switch text[0] {
    case 0xC2:
      put(scalar: UInt32(text[1]))
      return 2
    case 0xD8:
      put(scalar: 0x0600 | UInt32(text[1] & 0x3F))
      return 2
    case 0xE2:
      put(scalar: 0x2000 | UInt32(text[1] & 0x3F) << 6 | UInt32(text[2] & 0x3F))
      return 3
    default:
      put(scalar: UInt32(text[0]))
      return 1
    }
  }

  /// A backslash, *u* and four digits.
  private mutating func put(scalar: UInt32) {
    base[count] = UInt8(ascii: "\\")
    base[count &+ 1] = UInt8(ascii: "u")
    count &+= 2
    for shift: UInt32 in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: scalar >> shift & 15)
      base[count] = digit < 10 ? digit &+ 0x30 : digit &+ 0x57
      count &+= 1
    }
  }
}
