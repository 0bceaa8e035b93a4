/// Reads what a `NumberWriter` wrote. Past the end everything is 0.
struct NumberReader {
  private let base: UnsafePointer<UInt8>
  private let end: Int
  private(set) var index: Int

  /// Creates a reader; the bytes must outlive it and must not be empty.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int = 0) {
    guard let base = bytes.baseAddress else { return nil }
    self.base = base
    end = bytes.count
    self.index = index
  }

  @inline(__always)
  mutating func next() -> UInt32 {
    guard index < end else { return 0 }
    var byte = UInt32(base[index] &- 0x30)
    index &+= 1
    if byte < 32 { return byte }
    var number = byte & 31
    var shift: UInt32 = 5
    while index < end {
      byte = UInt32(base[index] &- 0x30)
      index &+= 1
      number |= (byte & 31) &<< shift
      if byte < 32 { break }
      shift &+= 5
    }
    return number
  }

  mutating func count() -> Int { Int(next()) }

  mutating func numbers() -> [UInt32] {
    let count = count()
    return [UInt32](unsafeUninitializedCapacity: count) { buffer, filled in
      for place in 0..<count { buffer[place] = next() }
      filled = count
    }
  }

  /// An array of `count` values, each made by `read`.
  @inline(__always)
  mutating func array<Element>(_ read: (inout NumberReader) -> Element) -> [Element] {
    let count = count()
    return [Element](unsafeUninitializedCapacity: count) { buffer, filled in
      for place in 0..<count {
        buffer.initializeElement(at: place, to: read(&self))
      }
      filled = count
    }
  }
}
