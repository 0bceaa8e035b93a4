/// Where in a record of CSV a byte stands: only a mark at the start of a field quotes it (RFC 4180).
enum CSVPlace {
  /// Before the first byte of a field.
  case start
  /// In a field without quotation marks around it, or in what wrongly follows them.
  case bare
  /// Between quotation marks, where separators and line breaks are text.
  case quoted
  /// Behind a mark that closes the field, unless another one follows and both are one mark.
  case behindMark

  /// Goes past a byte that is no line break outside of quotation marks.
  ///
  /// - Parameter separator: what divides fields; nil as long as the header was not read, when a
  ///   comma, a semicolon and a tab may.
  mutating func pass(_ byte: UInt8, separator: UInt8?) {
    switch self {
    case .quoted: if byte == 0x22 { self = .behindMark }
    case .start where byte == 0x22, .behindMark where byte == 0x22: self = .quoted
    case .start, .bare, .behindMark:
      self = Self.divides(byte, separator) ? .start : .bare
    }
  }

  private static func divides(_ byte: UInt8, _ separator: UInt8?) -> Bool {
    separator.map { byte == $0 } ?? CSVRecord.separators.contains(byte)
  }
}
