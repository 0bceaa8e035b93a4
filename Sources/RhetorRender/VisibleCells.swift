/// The characters of a text as a terminal shows them on a line: white space becomes one space,
/// none stands at either end, and what could steer the terminal is spelled out.
struct VisibleCells {
  /// One character.
  struct Cell {
    /// The character as it is shown.
    let text: String
    /// How many cells of the terminal it takes.
    let width: Int
    let isSpace: Bool
    /// Its UTF-8 bytes in the text.
    let bytes: Range<Int>
  }

  let cells: [Cell]

  init(_ text: String) {
    var cells: [Cell] = []
    var offset = 0
    for character in text {
      let bytes = offset..<(offset + character.utf8.count)
      offset = bytes.upperBound
      if character.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) {
        if let last = cells.last, !last.isSpace {
          cells.append(Cell(text: " ", width: 1, isSpace: true, bytes: bytes))
        }
        continue
      }
      var visible = ""
      for scalar in character.unicodeScalars { VisibleText.append(scalar, to: &visible) }
      let width = visible == String(character) ? CellWidth.of(character) : CellWidth.of(visible)
      cells.append(Cell(text: visible, width: width, isSpace: false, bytes: bytes))
    }
    if let last = cells.last, last.isSpace { cells.removeLast() }
    self.cells = cells
  }
}
