/// Text of an article made fit for Markdown: nothing in it is taken for mark-up.
///
/// It must not begin a line: what is mark-up only there is left as it is.
enum MarkdownText {
  static func line(_ text: String) -> String {
    var result = "".unicodeScalars
    for scalar in VisibleText.line(text).unicodeScalars {
      switch scalar {
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$":
        result.append("\\")
        result.append(scalar)
      // A mention or the number of an issue would become a link on a code host.
      case "@", "#":
        result.append(scalar)
        result.append(contentsOf: "<!-- -->".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
