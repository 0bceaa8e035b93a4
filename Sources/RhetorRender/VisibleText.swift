/// Text of an article made fit for a line of a terminal or a page.
enum VisibleText {
  /// Runs of white space become one space, and whatever could steer a terminal or turn the
  /// direction of writing is spelled out as `\u{1B}`.
  static func line(_ text: String) -> String {
    var result = ""
    var space = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        space = true
        continue
      }
      if space { result.unicodeScalars.append(" ") }
      space = false
      append(scalar, to: &result)
    }
    if space { result.unicodeScalars.append(" ") }
    return result
  }

  /// Appends a scalar, spelled out if it must not reach a terminal.
  static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    if isUnsafe(scalar) {
      text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    } else {
      text.unicodeScalars.append(scalar)
    }
  }

  /// Whether a scalar is a control or sets the direction of writing.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x061C: true
    default: false
    }
  }
}
