/// Writes rows of comma-separated values as in RFC 4180.
///
/// A field that a spreadsheet would take for a formula begins with an apostrophe instead.
package enum CSVRow {
  /// Writes one row.
  package static func write(_ fields: [String], into sink: inout ByteSink) {
    for (index, field) in fields.enumerated() {
      if index > 0 { sink.write(",") }
      sink.write(quoted(field))
    }
    sink.write("\r\n")
  }

  private static func quoted(_ field: String) -> String {
    var text = field
    if let first = field.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first),
      !isNumber(field)
    {
      text = "'" + field
    }
    // Scalars, not characters: a combining mark after a comma makes one character of the two.
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes else { return text }
    var quoted = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// Whether it is a negative number, which changes often are.
  private static func isNumber(_ field: String) -> Bool {
    let digits = field.dropFirst()
    return field.hasPrefix("-") && !digits.isEmpty
      && digits.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".")
      }
  }
}
