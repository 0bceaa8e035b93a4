public import Rhetor
import RhetorReport

/// What is measured on corpora of others, which are no part of the package.
public struct CorpusSection: Sendable {
  private let measured: [(corpus: MeasuredCorpus, record: EvaluationRecord)]
  private let stamp: RunStamp
  private let lexicons: String

  /// Measures the engine on every corpus.
  ///
  /// - Throws: `FileError` or `EvaluationError` when one cannot be read.
  public init(_ engine: Engine, in folder: String, jobs: Int) async throws {
    var measured: [(MeasuredCorpus, EvaluationRecord)] = []
    for corpus in MeasuredCorpora.all {
      measured.append((corpus, try await corpus.measure(engine, in: folder, jobs: jobs)))
    }
    self.measured = measured
    stamp = engine.stamp
    lexicons = engine.lexiconDigest
  }

  /// The heading that begins the section; what stands before it needs no corpora.
  public static let heading = "## On corpora of others"

  /// The section as Markdown, from its heading to its last line.
  public var text: String {
    var text = """
      \(Self.heading)

      Measured with Rhetor \(stamp.rhetor), ICU \(stamp.icu), \
      lexicons \(lexicons).
      One setting for all: a sentence with any points of the counted findings is positive. Intervals hold 95 % and come
      from drawing documents anew 1,000 times. “Positive” is what annotators say; they disagree (see the limits above).


      """
    var table = MarkdownTable("corpus", "counted", "figure", "value", "bar", "reached")
    for (corpus, record) in measured {
      for (number, figure) in corpus.figures.enumerated() {
        table.add(
          number == 0 ? corpus.name : "", number == 0 ? corpus.counted : "", figure.title,
          MarkdownTable.cell(figure.value(in: record)), Self.bar(figure.bar),
          figure.bar == nil ? "" : figure.isReached(in: record) ? "yes" : "**no**")
      }
    }
    text += table.text + "\n"
    let bars = measured.flatMap { corpus, record in
      corpus.figures.filter { $0.bar != nil }.map { $0.isReached(in: record) }
    }
    text += "Bars reached: \(bars.count { $0 }) of \(bars.count).\n\n"
    var parts = MarkdownTable("corpus", "rows", "documents", "which part; what is positive")
    for (corpus, record) in measured {
      parts.add(corpus.name, "\(record.rows)", "\(record.documents)", corpus.note)
    }
    text += parts.text
    for (corpus, record) in measured { text += fields(corpus, record) }
    return text
  }

  /// The figures of a corpus by outlet and topic.
  private func fields(_ corpus: MeasuredCorpus, _ record: EvaluationRecord) -> String {
    var text = ""
    for field in record.labelled?.by ?? [] {
      var table = MarkdownTable(
        field.field, "sentences", "positive", "false positive rate", "precision", "recall")
      for value in field.values {
        let figures = value.figures
        table.add(
          value.value.isEmpty ? "(not said)" : value.value, "\(figures.rows)",
          MarkdownTable.cell(figures.prevalence), MarkdownTable.cell(figures.falsePositiveRate),
          MarkdownTable.cell(figures.agreement.precision),
          MarkdownTable.cell(figures.agreement.recall))
      }
      text += "\n### \(corpus.name) by \(field.field)\n\n\(table.text)"
    }
    return text
  }

  private static func bar(_ bar: CorpusFigure.Bar?) -> String {
    switch bar {
    case .atLeast(let limit): "≥ \(MarkdownTable.places(limit))"
    case .above(let limit): "> \(MarkdownTable.places(limit))"
    case .atMost(let limit): "≤ \(MarkdownTable.places(limit))"
    case nil: ""
    }
  }
}
