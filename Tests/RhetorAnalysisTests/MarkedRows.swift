/// Rows of a table in a string: one a line, cells divided by ` | `.
///
/// Tables of sentences are easier to read, and much quicker to compile, as text than as literals.
struct MarkedRows {
  /// The cells of each row, without the space around them; `\n` stands for a line break.
  static func cells(_ table: String, columns: Int) -> [[String]] {
    table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: " | ", omittingEmptySubsequences: false).map { cell in
        cell.split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
          .trimmed
      }
      precondition(cells.count == columns, "\(cells.count) cells instead of \(columns): \(line)")
      return cells
    }
  }
}

extension String {
  /// The string without spaces at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
extension String {
  /// The parts between a separator.
  func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
