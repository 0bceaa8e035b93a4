/// A sentence broken into lines of a given width, each with the marks that stand beneath it.
struct MarkedLines {
  private(set) var lines: [MarkedLine] = []
  private var line = MarkedLine()
  private let width: Int

  /// Breaks `text` at spaces, and inside a word only where it is wider than a line; `ranges` are
  /// UTF-8 bytes of `text`. The first cell of a range is marked `^`, the others `~`.
  init(_ text: String, marking ranges: [Range<Int>], width: Int) {
    self.width = max(1, width)
    let marks = Self.marks(of: ranges, count: text.utf8.count)
    var word: [Piece] = []
    for cell in VisibleCells(text).cells {
      let found = marks[cell.bytes]
      let mark: Character = found.contains("^") ? "^" : found.contains("~") ? "~" : " "
      if cell.isSpace {
        place(word)
        word = []
      }
      word.append((cell, mark))
    }
    place(word)
    close()
  }

  private typealias Piece = (cell: VisibleCells.Cell, mark: Character)

  private static func marks(of ranges: [Range<Int>], count: Int) -> [Character] {
    var marks = [Character](repeating: " ", count: count)
    for range in ranges {
      for offset in range.clamped(to: 0..<count) where marks[offset] == " " {
        marks[offset] = "~"
      }
    }
    for range in ranges where marks.indices.contains(range.lowerBound) {
      marks[range.lowerBound] = "^"
    }
    return marks
  }

  /// Adds a word with the space before it.
  private mutating func place(_ word: [Piece]) {
    let needed = word.reduce(0) { $0 + $1.cell.width }
    if line.width > 0, line.width + needed > width { close() }
    for (cell, mark) in word where !(line.width == 0 && cell.isSpace) {
      if line.width > 0, line.width + cell.width > width { close() }
      line.append(cell, mark: mark)
    }
  }

  private mutating func close() {
    guard !line.text.isEmpty else { return }
    lines.append(line)
    line = MarkedLine()
  }
}
