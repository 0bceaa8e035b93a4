import RhetorReport

/// The tables of a comparison for a terminal: scores, rates, entries, and the summary of many.
struct DiffScores {
  private let style: TerminalStyle
  private let isVerbose: Bool

  /// How many entries are listed unless all are wanted.
  private static let entryLimit = 8

  init(_ options: RenderOptions) {
    style = TerminalStyle(usesColor: options.usesColor)
    isVerbose = options.isVerbose
  }

  func write(_ diff: ReportDiff, into sink: inout ByteSink) {
    let hasRates = diff.stages.contains { $0.rate != nil }
    var rows = [["stage", "points", "change"]]
    if hasRates { rows[0] += ["per 1,000 words", "by wording", "by length"] }
    for stage in diff.stages {
      var row = [
        stage.stage.rawValue,
        "\(Thousandths(stage.points.old)) → \(Thousandths(stage.points.new))",
        Decimal.signed(stage.points.delta),
      ]
      if hasRates {
        row +=
          stage.rate.map {
            [
              "\(Decimal.one($0.old)) → \(Decimal.one($0.new))", Decimal.signed($0.wording),
              Decimal.signed($0.length),
            ]
          } ?? ["–", "–", "–"]
      }
      rows.append(row)
      if stage.headline.old != 0 || stage.headline.new != 0 {
        rows.append([
          "  headlines", "\(Thousandths(stage.headline.old)) → \(Thousandths(stage.headline.new))",
          Decimal.signed(stage.headline.delta),
        ])
      }
    }
    table(rows, into: &sink)
    if !hasRates {
      let least = Rates.minimumWords
      sink.write("  no rate is claimed below \(least) words in the author's voice\n")
    }
    write(diff.entries, into: &sink)
    sink.write("  words in the author's voice: \(diff.old.authorWords) → \(diff.new.authorWords)\n")
    // Where one side is empty, nothing can have stayed.
    guard diff.old.sentences > 0, diff.new.sentences > 0 else { return }
    sink.write("  \(Plural.of(diff.keptSentences, "sentence")) and ")
    sink.write("\(Plural.of(diff.keptFindings, "finding")) unchanged\n")
  }

  func write(_ summary: DiffSummary, into sink: inout ByteSink) {
    sink.write(style.strong("summary") + "\n\n")
    if !summary.rows.isEmpty {
      var rows = [["article"] + StageName.allCases.map(\.rawValue) + ["sentences", "findings"]]
      for row in summary.rows {
        rows.append(
          [VisibleText.line(DiffProse.title(row.old, row.new))]
            + StageName.allCases.map { Decimal.signed(row.points[$0] ?? 0) }
            + ["\(row.sentences)", "+\(row.added) -\(row.removed)"])
      }
      rows.append(
        ["all"] + StageName.allCases.map { Decimal.signed(summary.points[$0]?.delta ?? 0) })
      table(rows, into: &sink)
      let more = summary.changed - summary.rows.count
      if more > 0 { sink.write("  and \(Plural.of(more, "article")) that changed less\n") }
    }
    write(summary.entries, into: &sink)
    var counts = [
      "\(Plural.of(summary.pairs, "pair")) compared", "\(summary.changed) changed",
      "\(summary.worse) with more points in a stage",
    ]
    if summary.onlyOld > 0 { counts.append("\(summary.onlyOld) only old") }
    if summary.onlyNew > 0 { counts.append("\(summary.onlyNew) only new") }
    if summary.failures > 0 { counts.append("\(summary.failures) not scored") }
    sink.write("  \(counts.joined(separator: ", "))\n")
  }

  private func write(_ all: [EntryShift], into sink: inout ByteSink) {
    let entries = isVerbose ? all : all.filter { $0.points.delta != 0 }
    guard !entries.isEmpty else { return }
    sink.write("\n  what moved the scores most\n")
    let shown = isVerbose ? entries[...] : entries.prefix(Self.entryLimit)
    let width = shown.map { Decimal.signed($0.points.delta).count }.max() ?? 0
    for shift in shown {
      let points = Decimal.signed(shift.points.delta)
      let padding = String(repeating: " ", count: width - points.count)
      let painted = shift.points.delta > 0 ? style.added(points) : style.removed(points)
      sink.write("    \(padding)\(painted)  \(VisibleText.line(shift.id))")
      sink.write(" (\(shift.oldFindings) → \(Plural.of(shift.newFindings, "finding")))\n")
    }
    if entries.count > shown.count {
      sink.write("    and \(entries.count - shown.count) more; --verbose lists all\n")
    }
    sink.write("\n")
  }

  /// Columns as wide as they must be; the first is set left, the others right.
  private func table(_ rows: [[String]], into sink: inout ByteSink) {
    var widths = [Int](repeating: 0, count: rows.map(\.count).max() ?? 0)
    for row in rows {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], CellWidth.of(cell))
      }
    }
    for (number, row) in rows.enumerated() {
      var line = ""
      for (index, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[index] - CellWidth.of(cell))
        line += index == 0 ? cell + padding : "   " + padding + cell
      }
      while line.last == " " { line.removeLast() }
      sink.write("  \(number == 0 ? style.faint(line) : line)\n")
    }
  }
}
