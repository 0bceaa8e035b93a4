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
      // Without what stands behind a value up to the next, which is not written.
      let size = MemoryLayout<Element>.size
      for (number, value) in table.enumerated() {
        let place = start * 8 + number * MemoryLayout<Element>.stride
        withUnsafeBytes(of: value) { target[place..<place + size].copyBytes(from: $0) }
      }
    }
  }

  static func wordCount<Element>(_ count: Int, of type: Element.Type) -> Int {
    (count * MemoryLayout<Element>.stride + 7) / 8
  }
}
