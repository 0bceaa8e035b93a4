import RhetorLexicon
public import RhetorReport
import RhetorSegmentation

/// Measures an engine against annotated corpora.
///
/// Rows are scored by themselves, each as one paragraph. The figures depend on corpus, lexicons
/// and settings alone: not on the number of jobs, and not on chance.
public struct Evaluator: Sendable {
  private let engine: Engine
  private let settings: EvaluationSettings
  private let selections: [FindingSelection]
  private let bootstrap: Bootstrap
  private let parallel: ParallelMap

  /// Creates an evaluator.
  ///
  /// - Throws: `EvaluationError` when the settings name a stage or category that does not exist.
  public init(
    engine: Engine, settings: EvaluationSettings = EvaluationSettings()
  ) throws(EvaluationError) {
    self.engine = engine
    self.settings = settings
    selections = try FindingSelection.all(for: settings, knowing: engine.tables)
    bootstrap = Bootstrap(resamples: settings.resamples)
    parallel = ParallelMap(jobs: settings.jobs)
  }

  /// Measures the engine against one corpus.
  ///
  /// - Throws: `EvaluationError` when the corpus lacks what the settings ask for, or ICU fails.
  public func evaluate(_ corpus: Corpus) async throws(EvaluationError) -> EvaluationRecord {
    try checkFields(of: corpus)
    return corpus.isSegmentation
      ? try await segmentation(corpus) : try await sentences(corpus)
  }

  private func sentences(_ corpus: Corpus) async throws(EvaluationError) -> EvaluationRecord {
    let types = Set(corpus.rows.flatMap(\.spans).map(\.type))
    let filters = try SpanFilter.all(in: settings.spanTypes, types: types)
    let scorer = RowScorer(engine)
    let rows: [ScoredRow] = try Self.values(await parallel.map(corpus.rows, scorer.scored))

    let all = selections[selections.count - 1]
    let groups = Self.groups(rows, settings.fields) { $0.row.meta }
    var work = selections.map { Work(rows: rows, selection: $0, marksWords: !types.isEmpty) }
    for value in groups.flatMap(\.values) {
      work.append(Work(rows: value.rows, selection: all, marksWords: false))
    }
    let threshold = settings.threshold
    let bootstrap = bootstrap
    let measured = await parallel.map(work) { work in
      let table = SentenceTable(
        work.rows, work.selection, threshold: threshold, filters: filters,
        marksWords: work.marksWords)
      return SelectionFigures(
        name: work.selection.name, sentence: table.sentence(bootstrap),
        span: table.span(bootstrap))
    }
    var figures = measured.dropFirst(selections.count)
    var by: [FieldFigures<SentenceFigures>] = []
    for group in groups {
      let values = zip(group.values, figures).map { value, figures in
        FieldFigures.Value(value: value.name, figures: figures.sentence)
      }
      by.append(FieldFigures(field: group.field, values: values))
      figures = figures.dropFirst(values.count)
    }
    let errors = settings.errorGroups.map {
      ErrorCollection(rows, all, threshold: threshold, filters: filters).errors(groups: $0)
    }
    return record(
      corpus,
      .sentences(
        EvaluationRecord.SentenceContent(
          selections: Array(measured.prefix(selections.count)), by: by,
          frames: FrameTable(rows)?.figures(bootstrap),
          tallies: settings.showsTallies
            ? RuleTallies(rows, all, filters: filters).tallies() : nil)),
      errors: errors)
  }

  /// One table to be counted and measured.
  private struct Work: Sendable {
    let rows: [ScoredRow]
    let selection: FindingSelection
    let marksWords: Bool
  }

  private func segmentation(_ corpus: Corpus) async throws(EvaluationError) -> EvaluationRecord {
    let scorer = RowScorer(engine)
    let texts: [BoundaryRow] = try Self.values(
      await parallel.map(corpus.rows, scorer.divided))
    let by = Self.groups(texts, settings.fields) { $0.row.meta }.map { group in
      FieldFigures(
        field: group.field,
        values: group.values.map { value in
          FieldFigures.Value(
            value: value.name, figures: BoundaryRow.figures(of: value.rows, bootstrap))
        })
    }
    return record(corpus, .segmentation(BoundaryRow.figures(of: texts, bootstrap), by: by))
  }

  private func record(
    _ corpus: Corpus, _ content: EvaluationRecord.Content, errors: EvaluationErrors? = nil
  ) -> EvaluationRecord {
    EvaluationRecord(
      corpus: corpus.path, rows: corpus.rows.count, documents: Set(corpus.rows.map(\.doc)).count,
      threshold: settings.threshold, stamp: engine.stamp, content: content, errors: errors)
  }

  private func checkFields(of corpus: Corpus) throws(EvaluationError) {
    let known = Set(corpus.rows.flatMap(\.meta.keys))
    for field in settings.fields where !known.contains(field) {
      throw EvaluationError(
        message: "no row of \(corpus.path) has a field `\(field)` in `meta`",
        help: known.isEmpty ? nil : "fields are \(known.sorted().joined(separator: ", "))")
    }
  }

  /// The rows with each value of each field, in the order of the values.
  private static func groups<Row>(
    _ rows: [Row], _ fields: [String], _ meta: (Row) -> [String: FieldValue]
  ) -> [(field: String, values: [(name: String, rows: [Row])])] {
    fields.map { field in
      var values: [String: [Row]] = [:]
      for row in rows {
        for text in Set(meta(row)[field]?.texts ?? []) { values[text, default: []].append(row) }
      }
      return (field, values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }

  private static func values<Value>(
    _ outcomes: [Result<Value, SegmentationError>]
  ) throws(EvaluationError) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(outcomes.count)
    for outcome in outcomes {
      switch outcome {
      case .success(let value): values.append(value)
      case .failure(let error): throw EvaluationError(message: "\(error)")
      }
    }
    return values
  }
}
