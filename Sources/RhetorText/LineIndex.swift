/// Where the lines of a UTF-8 text begin, to turn byte offsets into lines and columns.
///
/// LF, CRLF and a CR on its own end a line, as does a form feed's page only when a line end
/// follows it; U+2028 and U+2029 do not, because editors do not count them.
public struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// Indexes the lines of `bytes`.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for offset in bytes.indices {
      let ends =
        bytes[offset] == 0x0A
        || bytes[offset] == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A)
      if ends { starts.append(offset + 1) }
    }
    self.starts = starts
  }

  /// The line and columns of the byte at `offset`, which may be the end of the text.
  ///
  /// A byte order mark at the start of the text counts for no column.
  public func location(of offset: Int) -> SourceLocation {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    var from = starts[low - 1]
    if from == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { from = min(3, offset) }
    var scalars = 0
    var units = 0
    for byte in bytes[from..<max(from, offset)] where byte & 0xC0 != 0x80 {
      scalars += 1
      units += byte >= 0xF0 ? 2 : 1
    }
    return SourceLocation(line: low, column: scalars + 1, utf16Column: units + 1)
  }
}
