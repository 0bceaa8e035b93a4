public import Rhetor
public import RhetorReport

/// A published corpus, what is counted in it, and the bars that it sets.
public struct MeasuredCorpus: Sendable {
  /// The file: `babe-dev.jsonl`.
  public let file: String
  /// The corpus by its public name, with authors and year.
  public let name: String
  /// What part of it was used while building, and what a positive sentence is.
  public let note: String
  /// Which findings count.
  public let counted: String
  /// What is measured.
  public let figures: [CorpusFigure]
  private let settings: EvaluationSettings

  init(
    file: String, name: String, note: String, counted: String, figures: [CorpusFigure],
    settings change: (inout EvaluationSettings) -> Void = { _ in }
  ) {
    self.file = file
    self.name = name
    self.note = note
    self.counted = counted
    self.figures = figures
    var settings = EvaluationSettings()
    change(&settings)
    self.settings = settings
  }

  /// Measures an engine on the corpus.
  ///
  /// - Throws: `FileError` when the corpus cannot be read, `EvaluationError` when it lacks what is
  ///   measured.
  public func measure(
    _ engine: Engine, in folder: String, jobs: Int
  ) async throws -> EvaluationRecord {
    var settings = settings
    settings.jobs = jobs
    let corpus = try await Corpus(
      WholeFile.bytes(of: "\(folder)/\(file)"), path: file, jobs: jobs)
    return try await Evaluator(engine: engine, settings: settings).evaluate(corpus)
  }
}
