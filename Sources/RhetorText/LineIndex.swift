/// Where the lines of a UTF-8 text begin, to turn byte offsets into lines and columns.
///
/// LF, CRLF and a CR on its own end a line; form feeds, U+2028 and U+2029 do not, because editors
/// do not count them.
public struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]
  /// The columns before every `stride` bytes of the text, so that a place in one very long line
  /// costs no walk from its start.
  private let columns: [Columns]

  private struct Columns {
    var scalars: UInt32 = 0
    var units: UInt32 = 0

    mutating func add(_ byte: UInt8) {
      guard byte & 0xC0 != 0x80 else { return }
      scalars += 1
      units += byte >= 0xF0 ? 2 : 1
    }
  }

  private static let stride = 64

  /// Indexes the lines of `bytes`, well-formed UTF-8.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var columns: [Columns] = []
    columns.reserveCapacity(bytes.count / Self.stride + 1)
    var sum = Columns()
    for offset in bytes.indices {
      if offset % Self.stride == 0 { columns.append(sum) }
      let byte = bytes[offset]
      sum.add(byte)
      let ends =
        byte == 0x0A || byte == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A)
      if ends { starts.append(offset + 1) }
    }
    self.starts = starts
    self.columns = columns
  }

  /// The line and columns of the byte at `offset`, which may be the end of the text.
  ///
  /// A byte inside a character has the character's place. A byte order mark at the start of the
  /// text counts for no column.
  public func location(of offset: Int) -> SourceLocation {
    let offset = character(at: offset)
    let (line, from) = line(of: offset)
    let before = columns(before: from)
    let here = columns(before: offset)
    return SourceLocation(
      line: line, column: Int(here.scalars - before.scalars) + 1,
      utf16Column: Int(here.units - before.units) + 1)
  }

  /// The 1-based column of the byte at `offset`, counted in UTF-8 bytes, by the rules of
  /// `location`.
  public func utf8Column(of offset: Int) -> Int {
    let offset = character(at: offset)
    return offset - line(of: offset).start + 1
  }

  /// The first byte of the character that the byte at `offset` belongs to.
  private func character(at offset: Int) -> Int {
    precondition((0...bytes.count).contains(offset), "law broken: an offset outside of the text")
    var offset = offset
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// The 1-based line of a byte, and where the first column of that line is.
  private func line(of offset: Int) -> (number: Int, start: Int) {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    var from = starts[low - 1]
    if from == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { from = min(3, offset) }
    return (low, from)
  }

  private func columns(before offset: Int) -> Columns {
    guard !columns.isEmpty else { return Columns() }
    let mark = min(offset / Self.stride, columns.count - 1)
    var sum = columns[mark]
    let span = bytes.span
    for index in (mark * Self.stride)..<offset { sum.add(span[index]) }
    return sum
  }
}
