/// Text of an article made fit for a page: nothing in it is taken for mark-up.
enum HTMLText {
  /// Fit for content and for attributes in double quotes. White space stays as it is; what could
  /// turn the direction of writing is spelled out.
  static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r", " ": result.unicodeScalars.append(scalar)
      default: VisibleText.append(scalar, to: &result)
      }
    }
    return result
  }
}
