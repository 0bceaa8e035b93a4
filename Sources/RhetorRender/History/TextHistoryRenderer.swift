public import RhetorReport

/// A table for a person: the scores of each revision, and what moved them.
public struct TextHistoryRenderer: HistoryRenderer {
  /// The name for `--format`.
  public static let name = "text"

  private let style: TerminalStyle
  private let width: Int
  private static let columns = [10, 10, 6, 16, 16, 16]

  /// Creates a renderer; colour and width come from `options`.
  public init(_ options: RenderOptions) {
    style = TerminalStyle(usesColor: options.usesColor)
    width = max(40, options.width)
  }

  /// Writes the path and the heads of the columns.
  public mutating func begin(_ stamp: RunStamp, path: String, into sink: inout ByteSink) {
    sink.write(style.strong(VisibleText.line(path)) + "\n\n")
    let heads = ["revision", "date", "words"] + StageName.allCases.map(\.rawValue)
    sink.write("  " + style.faint(line(heads)) + "\n")
  }

  /// Writes one revision: its scores, and in a second line its subject and what moved them most.
  public mutating func add(_ row: HistoryRow, into sink: inout ByteSink) {
    var cells = [String(row.revision.prefix(10)), String(row.date.prefix(10))]
    cells.append(row.article.map { String($0.words) } ?? "–")
    for stage in StageName.allCases {
      guard let points = row.points else {
        cells.append("–")
        continue
      }
      let delta = row.diff?.delta(of: stage) ?? 0
      cells.append(
        Thousandths(points[stage]).description + (delta == 0 ? "" : " (\(Decimal.signed(delta)))"))
    }
    sink.write("  " + line(cells) + "\n")
    write(VisibleText.line(row.subject), faint: true, into: &sink)
    if let failure = row.failure { write("not scored: \(VisibleText.line(failure))", into: &sink) }
    let all = row.diff?.entries.filter { $0.points.delta != 0 } ?? []
    let entries = all.prefix(3)
    guard !entries.isEmpty else { return }
    let moved = entries.map { "\(VisibleText.line($0.id)) \(Decimal.signed($0.points.delta))" }
    let rest = all.count - entries.count
    write(
      moved.joined(separator: ", ") + (rest > 0 ? ", \(rest) more" : ""), into: &sink)
  }

  /// Writes nothing.
  public mutating func finish(into sink: inout ByteSink) {}

  private func write(_ text: String, faint: Bool = false, into sink: inout ByteSink) {
    for part in StyledWords(text).lines(width: width - 6, style) {
      sink.write("      \(faint ? style.faint(part.text) : part.text)\n")
    }
  }

  private func line(_ cells: [String]) -> String {
    var line = ""
    for (index, (cell, width)) in zip(cells, Self.columns).enumerated() {
      let padding = String(repeating: " ", count: max(0, width - CellWidth.of(cell)))
      line += (index == 0 ? "" : "  ") + (index < 2 ? cell + padding : padding + cell)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
