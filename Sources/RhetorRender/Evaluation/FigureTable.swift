import RhetorReport

/// A table of figures for a terminal: one row a figure, one column for each thing measured.
///
/// What does not fit beside the rest goes into a further table below.
struct FigureTable {
  private let columns: [(title: String, cells: [String])]
  private let titles: [String]
  private let corner: String

  init(corner: String, rows titles: [String], columns: [(title: String, cells: [String])]) {
    self.corner = VisibleText.line(corner)
    self.titles = titles
    self.columns = columns.map { (VisibleText.line($0.title), $0.cells) }
  }

  /// The lines of the table, without line breaks; the first of each part is its heading.
  func parts(width: Int) -> [[String]] {
    let first = ([corner] + titles).map { CellWidth.of($0) }.max() ?? 0
    var parts: [[String]] = []
    var lines: [String] = []
    var used = 0
    for column in columns {
      let cells = [column.title] + column.cells
      let size = (cells.map { CellWidth.of($0) }.max() ?? 0) + 2
      if lines.isEmpty || used + size > max(width, first + 40) {
        if !lines.isEmpty { parts.append(lines) }
        lines = ([corner] + titles).map { CellWidth.padded($0, to: first) }
        used = first
      }
      for index in lines.indices {
        let cell = index < cells.count ? cells[index] : ""
        lines[index] += "  " + CellWidth.padded(cell, to: size - 2)
      }
      used += size
    }
    if !lines.isEmpty { parts.append(lines) }
    return parts.map { part in
      part.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    }
  }

  /// A figure with its interval: `0.612 (0.580–0.643)`, or a dash for none.
  static func cell(_ figure: FigureRecord) -> String {
    guard let value = figure.value else { return "–" }
    var cell = places(value)
    if let low = figure.low, let high = figure.high { cell += " (\(places(low))–\(places(high)))" }
    return cell
  }

  /// Three places always, so that figures stand below one another.
  private static func places(_ thousandths: Int) -> String {
    let digits = String(thousandths % 1000 + 1000).dropFirst()
    return "\(thousandths / 1000).\(digits)"
  }
}
