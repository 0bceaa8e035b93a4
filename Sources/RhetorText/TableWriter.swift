/// Writes tables one after another, as a `TableReader` hands them out.
///
/// Values are written as they lie in memory, so their types must have no gaps between their members
/// (a gap holds whatever was there before, and the same lexicons must give the same image), and no
/// larger alignment than 8 bytes.
public struct TableWriter {
  /// What was written.
  public private(set) var words: [UInt64] = []

  /// Creates a writer that has written nothing.
  public init() {}

  /// Writes how many values there are, and the values.
  public mutating func append<Element>(_ table: Table<Element>) {
    precondition(
      MemoryLayout<Element>.alignment <= 8, "law broken: values are aligned too coarsely")
    words.append(UInt64(table.count))
    let start = words.count
    words += [UInt64](repeating: 0, count: Self.wordCount(table.count, of: Element.self))
    words.withUnsafeMutableBytes { target in
      table.withUnsafeBufferPointer { values in
        guard let target = target.baseAddress, let values = values.baseAddress else { return }
        Self.copy(values, table.count, to: target + start * 8)
      }
    }
  }

  /// Copies values without what stands behind one up to the next, which is not written.
  ///
  /// Where nothing does, all at once: who adds a lexicon of their own has all tables laid out anew.
  private static func copy<Element>(
    _ values: UnsafePointer<Element>, _ count: Int, to target: UnsafeMutableRawPointer
  ) {
    let (size, stride) = (MemoryLayout<Element>.size, MemoryLayout<Element>.stride)
    if size == stride {
      target.copyMemory(from: values, byteCount: count * stride)
      return
    }
    for number in 0..<count {
      (target + number * stride).copyMemory(from: values + number, byteCount: size)
    }
  }

  static func wordCount<Element>(_ count: Int, of type: Element.Type) -> Int {
    (count * MemoryLayout<Element>.stride + 7) / 8
  }
}
