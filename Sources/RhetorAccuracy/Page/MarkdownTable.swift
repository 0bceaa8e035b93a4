import RhetorReport

/// A table in Markdown whose columns line up in the source too.
struct MarkdownTable {
  private var rows: [[String]]

  init(_ header: String...) { rows = [header] }

  mutating func add(_ cells: String...) { rows.append(cells) }

  /// The lines of the table, the last with its line break.
  var text: String {
    let widths = rows[0].indices.map { column in
      max(3, rows.map { $0[column].count }.max() ?? 0)
    }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      return "| \(padded.joined(separator: " | ")) |\n"
    }
    return line(rows[0]) + line(widths.map { String(repeating: "-", count: $0) })
      + rows.dropFirst().map(line).joined()
  }

  /// A number of thousandths with three places: `0.950`.
  static func places(_ thousandths: Int) -> String {
    let magnitude = thousandths.magnitude
    return (thousandths < 0 ? "−" : "")
      + "\(magnitude / 1000).\(String(magnitude % 1000 + 1000).dropFirst())"
  }

  /// A figure with its interval: `0.950 (0.940–0.960)`.
  static func cell(_ figure: FigureRecord?) -> String {
    guard let figure, let value = figure.value else { return "–" }
    guard let low = figure.low, let high = figure.high else { return places(value) }
    return interval(value, low, high)
  }

  /// A share with its interval.
  static func cell(_ share: Share) -> String {
    guard let value = share.value, let interval = share.interval else { return "–" }
    return self.interval(value, interval.lowerBound, interval.upperBound)
  }

  private static func interval(_ value: Int, _ low: Int, _ high: Int) -> String {
    let dash = low < 0 || high < 0 ? " to " : "–"
    return "\(places(value)) (\(places(low))\(dash)\(places(high)))"
  }
}
