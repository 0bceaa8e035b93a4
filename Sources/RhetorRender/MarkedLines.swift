/// A sentence broken into lines of a given width, each with the marks that stand beneath it.
struct MarkedLines {
  /// One line of text and the line of marks beneath it; the latter is empty without marks.
  struct Line: Hashable {
    var text = ""
    var marks = ""
  }

  private(set) var lines: [Line] = []
  private var line = Line()
  private var cells = 0
  private let width: Int

  /// Breaks `text` at spaces, and inside a word only where it is wider than a line; `ranges` are
  /// UTF-8 bytes of `text`. The first cell of a range is marked `^`, the others `~`.
  init(_ text: String, marking ranges: [Range<Int>], width: Int) {
    self.width = max(1, width)
    var word: [Cell] = []
    for cell in Self.cells(of: text, marking: ranges) {
      if cell.isSpace {
        place(word)
        word = [cell]
      } else {
        word.append(cell)
      }
    }
    place(word)
    close()
  }

  private struct Cell {
    let text: String
    let width: Int
    let isSpace: Bool
    let mark: Character
  }

  private static func cells(of text: String, marking ranges: [Range<Int>]) -> [Cell] {
    var marks = [Character](repeating: " ", count: text.utf8.count)
    for range in ranges {
      for offset in range.clamped(to: 0..<marks.count) where marks[offset] == " " {
        marks[offset] = "~"
      }
    }
    for range in ranges where marks.indices.contains(range.lowerBound) {
      marks[range.lowerBound] = "^"
    }
    var cells: [Cell] = []
    var offset = 0
    for character in text {
      let bytes = offset..<(offset + character.utf8.count)
      offset = bytes.upperBound
      let found = marks[bytes]
      let mark: Character = found.contains("^") ? "^" : found.contains("~") ? "~" : " "
      if character.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) {
        if let last = cells.last, last.isSpace { continue }
        if !cells.isEmpty { cells.append(Cell(text: " ", width: 1, isSpace: true, mark: mark)) }
        continue
      }
      var visible = ""
      for scalar in character.unicodeScalars { VisibleText.append(scalar, to: &visible) }
      let width = visible == String(character) ? CellWidth.of(character) : CellWidth.of(visible)
      cells.append(Cell(text: visible, width: width, isSpace: false, mark: mark))
    }
    if let last = cells.last, last.isSpace { cells.removeLast() }
    return cells
  }

  /// Adds a word with the space before it.
  private mutating func place(_ word: [Cell]) {
    let needed = word.reduce(0) { $0 + $1.width }
    if cells > 0, cells + needed > width { close() }
    for cell in word where !(cells == 0 && cell.isSpace) {
      if cells > 0, cells + cell.width > width { close() }
      line.text += cell.text
      // A character of two cells has one `^`; one of none shares the mark of the one before.
      for index in 0..<cell.width {
        line.marks.append(index > 0 && cell.mark == "^" ? "~" : cell.mark)
      }
      cells += cell.width
    }
  }

  private mutating func close() {
    guard !line.text.isEmpty else { return }
    while line.marks.last == " " { line.marks.removeLast() }
    lines.append(line)
    line = Line()
    cells = 0
  }
}
