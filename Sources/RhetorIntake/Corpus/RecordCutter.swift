/// Cuts a corpus into records while it is being read.
///
/// In JSON Lines a record is a line. In CSV a line break inside a quoted field does not end one
/// (RFC 4180). Blank lines are no records. Memory is bounded by the longest record.
public struct RecordCutter: Sendable {
  private let isQuoted: Bool
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where in the buffer the next record begins, and how far it was searched for its end.
  private var start = 0
  private var searched = 0
  private var inQuotes = false
  /// Line breaks inside the record that is being searched.
  private var innerLines = 0
  private var offset = 0
  private var line = 1
  /// Whether the record is too long, and what follows up to its end is thrown away.
  private var isSkipping = false
  private var isFinished = false

  /// What a corpus holds.
  public enum Piece: Hashable, Sendable {
    /// A record.
    case record(RawRecord)
    /// A record of more bytes than the limit, which begins on this line.
    case tooLong(line: Int)
  }

  /// Creates a cutter for a format that is a corpus.
  ///
  /// - Parameter limit: the most bytes that a record may have.
  public init(_ format: InputFormat, limit: Int) {
    isQuoted = format == .csv
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
      offset += end - start + length
      line += innerLines + 1
      start = end + length
      searched = start
      innerLines = 0
      inQuotes = false
      isSkipping = false
      if wasTooLong { return .tooLong(line: record.line) }
      if record.bytes.contains(where: { $0 > 0x20 }) { return .record(record) }
      if isFinished, start >= buffer.count { return nil }
    }
  }

  /// Where the record ends, and how long the line break behind it is.
  private mutating func recordEnd() -> (end: Int, length: Int)? {
    var index = searched
    var inQuotes = inQuotes
    var lines = innerLines
    defer { (searched, self.inQuotes, innerLines) = (index, inQuotes, lines) }
    let span = buffer.span
    while index < span.count {
      let byte = span[index]
      if byte == 0x22, isQuoted {
        inQuotes.toggle()
      } else if byte == 0x0A {
        if !inQuotes {
          let hasCR = index > start && span[index - 1] == 0x0D
          return hasCR ? (index - 1, 2) : (index, 1)
        }
        lines += 1
      }
      index += 1
    }
    return isFinished && start < span.count ? (span.count, 0) : nil
  }
}
