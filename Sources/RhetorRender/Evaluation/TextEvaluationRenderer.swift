public import RhetorReport

/// For a person: tables of figures with their 95 % intervals, then rules and errors.
public struct TextEvaluationRenderer: EvaluationRenderer {
  /// The name for `--format`.
  public static let name = "text"
  /// What the format is for.
  public static let summary = "for a person: tables of figures with their 95 % intervals"

  private let options: RenderOptions
  private let style: TerminalStyle

  /// Creates a renderer; verbosity shows every sentence of an error.
  public init(_ options: RenderOptions) {
    self.options = options
    style = TerminalStyle(usesColor: options.usesColor)
  }

  /// Writes what was measured on one corpus.
  public mutating func add(_ evaluation: EvaluationRecord, into sink: inout ByteSink) {
    let name = style.strong(VisibleText.line(evaluation.corpus))
    sink.write("\(name): \(Plural.of(evaluation.rows, "row"))")
    sink.write(" from \(Plural.of(evaluation.documents, "document"))\n\n")
    switch evaluation.content {
    case .sentences(let content): write(content, threshold: evaluation.threshold, into: &sink)
    case .segmentation(let figures, let by):
      write(boundaries("boundaries", [("all", figures)]), into: &sink)
      for field in by {
        write(boundaries(field.field, field.values.map { ($0.value, $0.figures) }), into: &sink)
      }
    }
    if let errors = evaluation.errors {
      let list = ErrorListing(options)
      list.write(
        "False positives", errors.falsePositives, right: "right", wrong: "wrong", into: &sink)
      list.write("Misses", errors.misses, right: "found", wrong: "missed", into: &sink)
      list.write("False cues", errors.falseCues, right: "right", wrong: "wrong", into: &sink)
      list.write("Missed cues", errors.missedCues, right: "found", wrong: "missed", into: &sink)
    }
  }

  private func write(
    _ content: EvaluationRecord.SentenceContent, threshold: Int, into sink: inout ByteSink
  ) {
    let corner = "from \(Thousandths(threshold)) points"
    write(
      sentences(corner, content.selections.map { ($0.name, $0.sentence) }), into: &sink)
    let spans = content.selections.compactMap { selection in
      selection.span.map { (selection.name, $0) }
    }
    if !spans.isEmpty { write(words(spans), into: &sink) }
    if let figures = content.frames { write(frames(figures), into: &sink) }
    for field in content.by {
      let columns = field.values.map { ($0.value, $0.figures) }
      write(sentences("by \(field.field)", columns), into: &sink)
    }
    if let tallies = content.tallies {
      write("by strength", tallies.strengths, into: &sink)
      write("by category", tallies.categories, into: &sink)
      write("by entry", tallies.entries, into: &sink)
    }
  }

  private func sentences(
    _ corner: String, _ columns: [(String, SentenceFigures)]
  ) -> FigureTable {
    FigureTable(
      corner: corner,
      rows: [
        "sentences", "found positive", "prevalence", "precision", "recall", "F1", "macro-F1",
        "accuracy", "AUC", "false positive rate", "precision, strong",
        "per 100 negatives",
      ],
      columns: columns.map { title, figures in
        (
          title.isEmpty ? "(empty)" : title,
          ["\(figures.rows)", "\(figures.found)"]
            + [
              figures.prevalence, figures.agreement.precision, figures.agreement.recall,
              figures.agreement.f1, figures.macroF1, figures.accuracy, figures.auc,
              figures.falsePositiveRate, figures.strongPrecision, figures.findingsPer100Negative,
            ].map(FigureTable.cell)
        )
      })
  }

  private func words(_ columns: [(String, SpanFigures)]) -> FigureTable {
    FigureTable(
      corner: "words",
      rows: [
        "found", "marked", "exact precision", "exact recall", "exact F1", "overlap precision",
        "overlap recall", "overlap F1",
      ],
      columns: columns.map { title, figures in
        (
          title,
          ["\(figures.found)", "\(figures.marked)"] + cells(figures.exact) + cells(figures.overlap)
        )
      })
  }

  private func frames(_ figures: FrameFigures) -> FigureTable {
    var columns: [(String, [String])] = []
    if let any = figures.any { columns.append(("any in sentence", cells(any))) }
    columns.append(("unsourced sentence", cells(figures.unsourced)))
    if let cue = figures.cue { columns.append(("cue", cells(cue))) }
    if let source = figures.source { columns.append(("source", cells(source))) }
    let count = "\(figures.sourcedScored) of \(figures.sourced)"
    columns.append(
      ("named as unsourced", [count, FigureTable.cell(figures.sourcedAsUnsourced)]))
    return FigureTable(
      corner: "attributions", rows: ["precision", "recall", "F1"], columns: columns)
  }

  private func boundaries(
    _ corner: String, _ columns: [(String, SegmentationFigures)]
  ) -> FigureTable {
    FigureTable(
      corner: corner, rows: ["found", "marked", "precision", "recall", "F1"],
      columns: columns.map { title, figures in
        (title, ["\(figures.found)", "\(figures.marked)"] + cells(figures.agreement))
      })
  }

  private func cells(_ agreement: AgreementRecord) -> [String] {
    [agreement.precision, agreement.recall, agreement.f1].map(FigureTable.cell)
  }

  private func write(_ table: FigureTable, into sink: inout ByteSink) {
    for part in table.parts(width: options.width) {
      for (index, line) in part.enumerated() {
        sink.write((index == 0 ? style.strong(line) : line) + "\n")
      }
      sink.write("\n")
    }
  }

  private func write(_ title: String, _ tallies: [EntryTally], into sink: inout ByteSink) {
    let ids = tallies.map { VisibleText.line($0.id) }
    let width = ([title] + ids).map { CellWidth.of($0) }.max() ?? 0
    let head = CellWidth.padded(title, to: width)
    sink.write(style.strong("\(head)   right   wrong  precision  on marked words") + "\n")
    for (id, tally) in zip(ids, tallies) {
      var line = CellWidth.padded(id, to: width)
      line += Self.right("\(tally.truePositives)", 8) + Self.right("\(tally.falsePositives)", 8)
      let precision = FigureTable.cell(FigureRecord(value: tally.precision))
      line += Self.right(precision, 11) + Self.right("\(tally.onMarkedWords)", 17)
      sink.write(line + "\n")
    }
    sink.write("\n")
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
