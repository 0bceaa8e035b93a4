/// A line of text and the marks that stand beneath it; the latter are empty where nothing is
/// marked.
struct MarkedLine: Hashable {
  private(set) var text = ""
  /// `^` beneath the first cell of what is marked, `~` beneath the others.
  private(set) var marks = ""
  /// The cells of the text.
  private(set) var width = 0

  /// Adds a character with its mark, a space where it has none.
  mutating func append(_ cell: VisibleCells.Cell, mark: Character) {
    text += cell.text
    // What was not marked before this is filled up now, so that no blanks stand at the end. A
    // character of two cells has one `^`; one of none shares the mark of the one before.
    if mark != " ", cell.width > 0 {
      marks += String(repeating: " ", count: width - marks.count)
      marks.append(mark)
      marks += String(repeating: "~", count: cell.width - 1)
    }
    width += cell.width
  }

  /// Adds a sign that is not part of the text, one cell wide.
  mutating func append(sign: Character) {
    text.append(sign)
    width += 1
  }

  /// Writes the line, and the marks beneath it if there are any.
  func write(indent: String, _ style: TerminalStyle, into sink: inout ByteSink) {
    sink.write("\(indent)\(text)\n")
    if !marks.isEmpty { sink.write("\(indent)\(style.warning(marks))\n") }
  }
}
