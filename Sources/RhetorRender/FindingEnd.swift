import RhetorReport

/// Where a finding ends: the place after its last character.
///
/// It is counted through the words as written, so it is known only where these are the very bytes
/// of the file: not where mark-up stands between them.
struct FindingEnd {
  let line: Int
  /// The 1-based column in Unicode scalars.
  let column: Int
  /// The 1-based column in UTF-16 code units.
  let utf16Column: Int
  /// The 1-based column in UTF-8 bytes.
  let utf8Column: Int

  init?(of finding: FindingRecord) {
    guard finding.text.utf8.count == finding.end - finding.start else { return nil }
    var line = finding.line
    var column = finding.column
    var utf16Column = finding.utf16Column
    var utf8Column = finding.utf8Column
    var afterReturn = false
    for scalar in finding.text.unicodeScalars {
      if scalar == "\r" || scalar == "\n" {
        // The feed of a CRLF ends no second line.
        if !(scalar == "\n" && afterReturn) { line += 1 }
        (column, utf16Column, utf8Column) = (1, 1, 1)
      } else {
        column += 1
        utf16Column += UTF16.width(scalar)
        utf8Column += UTF8.width(scalar)
      }
      afterReturn = scalar == "\r"
    }
    self.line = line
    self.column = column
    self.utf16Column = utf16Column
    self.utf8Column = utf8Column
  }
}
