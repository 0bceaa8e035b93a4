internal import RhetorText

/// Cuts a corpus into records while it is being read.
///
/// In JSON Lines a record is a line. In CSV a line break inside a quoted field does not end one
/// (RFC 4180); a quotation mark inside a field without marks around it, as in `5" disc`, is text.
/// Blank lines are no records. Memory is bounded by the longest record.
public struct RecordCutter: Sendable {
  private let isCSV: Bool
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where in the buffer the next record begins, and how far it was searched for its end.
  private var start = 0
  private var searched = 0
  private var place = CSVPlace.start
  /// What divides the fields of CSV; nil until the first record says it.
  private var separator: UInt8?
  /// Line breaks inside the record that is being searched, and inside it up to the last mark that
  /// opens a field.
  private var innerLines = 0
  private var linesBeforeMark = 0
  private var offset = 0
  private var line = 1
  /// Whether the record is too long, and what follows up to its end is thrown away.
  private var isSkipping = false
  private var isFinished = false

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What a corpus holds.
  public enum Piece: Hashable, Sendable {
    /// A record.
    case record(RawRecord)
    /// A record of more bytes than the limit, which begins on this line.
    case tooLong(line: Int)
    /// A record that ends with the file, because the quotation mark on this line is not closed.
    case unclosed(line: Int)
  }

  /// Creates a cutter for a format that is a corpus.
  ///
  /// - Parameters:
  ///   - limit: the most bytes that a record may have.
  ///   - separator: what divides the fields of CSV; nil to see it from the first record.
  public init(_ format: InputFormat, limit: Int, separator: UInt8? = nil) {
    self.separator = separator
    isCSV = format == .csv
    self.limit = limit
  }

  /// Takes the next bytes of the file.
  public mutating func feed(_ bytes: [UInt8]) {
    if start > 0 {
      buffer.removeFirst(start)
      searched -= start
      start = 0
    }
    buffer += bytes
  }

  /// Says that no more bytes follow.
  public mutating func finish() { isFinished = true }

  /// The next record; nil when more bytes are needed, or at the end.
  public mutating func next() -> Piece? {
    while true {
      guard let (end, length) = recordEnd() else {
        if searched - start > limit { isSkipping = true }
        if isSkipping, start < searched {
          offset += searched - start
          start = searched
        }
        guard isFinished, isSkipping else { return nil }
        isSkipping = false
        return .tooLong(line: line)
      }
      let bytes = buffer[start..<end]
      let record = RawRecord(bytes: Array(bytes), offset: offset, line: line)
      let wasTooLong = isSkipping || bytes.count > limit
      let unclosed = place == .quoted ? line + linesBeforeMark : nil
      offset += end - start + length
      line += innerLines + 1
      start = end + length
      searched = start
      innerLines = 0
      linesBeforeMark = 0
      place = .start
      isSkipping = false
      if wasTooLong { return .tooLong(line: record.line) }
      if let unclosed { return .unclosed(line: unclosed) }
      if record.bytes.contains(where: { $0 > 0x20 }) {
        if isCSV, separator == nil { separator = CSVRecord.separator(of: record.bytes) }
        return .record(record)
      }
      if isFinished, start >= buffer.count { return nil }
    }
  }

  /// Where the record ends, and how long the line break behind it is.
  private mutating func recordEnd() -> (end: Int, length: Int)? {
    if let end = isCSV ? rowEnd() : ByteSearch.first(0x0A, in: buffer, from: searched) {
      searched = end
      let hasCR = end > start && buffer[end - 1] == 0x0D
      return hasCR ? (end - 1, 2) : (end, 1)
    }
    searched = buffer.count
    return isFinished && start < buffer.count ? (buffer.count, 0) : nil
  }

  /// The line break that ends a record of CSV.
  private mutating func rowEnd() -> Int? {
    var index = searched
    let bytes = buffer
    let span = bytes.span
    while index < span.count {
      let byte = span[index]
      if byte == 0x0A {
        guard place == .quoted else { return index }
        innerLines += 1
      } else {
        if place == .start, byte == 0x22 { linesBeforeMark = innerLines }
        let isOrderMark =
          offset == 0 && index - start < 3 && byte == Self.byteOrderMark[index - start]
        if !isOrderMark { place.pass(byte, separator: separator) }
      }
      index += 1
    }
    return nil
  }
}
