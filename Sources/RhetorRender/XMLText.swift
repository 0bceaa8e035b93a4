/// Text of an article made fit for XML 1.0.
enum XMLText {
  /// Escapes text for an attribute in double quotation marks, and for content as well.
  ///
  /// Characters that XML does not allow, and those that could steer a terminal or turn the
  /// direction of writing, are spelled out as `\u{1B}`; line ends and tabs become references, so
  /// that no parser makes spaces of them.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\r": result += "&#13;"
      case "\t": result += "&#9;"
      case "\u{FFFE}", "\u{FFFF}":
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: VisibleText.append(scalar, to: &result)
      }
    }
    return result
  }

  /// ` name="value"`.
  static func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(escaped(value))\""
  }

  /// ` name="number"`.
  static func attribute(_ name: String, _ number: Int) -> String { " \(name)=\"\(number)\"" }
}
