import Rhetor
import RhetorRender
import RhetorReport

/// What `rhetor score` does, once it is known what is wanted.
struct ScoreRun {
  /// Articles, folders of articles, or `-`.
  var paths: [String]
  /// How the report is written.
  var format = ReportFormat(TextRenderer.self)
  /// What a line or row is about.
  var unit = RenderOptions.Unit.sentence
  /// Where the report goes, and how it looks.
  var page = PageSettings()
  /// How articles are read and scored.
  var settings = RunSettings()

  nonisolated(nonsending) func run() async throws {
    let run = try ArticleRun(paths, settings)
    var output = try Output(to: page.output, sparing: run.inputs)
    var renderer: any Renderer = format.type.init(page.options(unit: unit))
    if !renderer.countsLeftOut { run.tellLeftOut() }
    if renderer is JSONLinesRenderer, unit == .sentence {
      return try await writeLines(of: run, with: renderer, to: &output)
    }
    var summary = RunSummary()
    summary.addLeftOut(run.leftOut.total)
    renderer.begin(run.plan.engine.stamp, into: &output.sink)
    let isWhole = try await run.run(
      showsProgress: !output.isOnTerminal, tellsWarnings: !renderer.holdsWarnings
    ) { outcome in
      switch outcome {
      case .scored(let article, _):
        summary.add(article)
        renderer.add(article, into: &output.sink)
      case .failed(let failure):
        summary.addFailure()
        renderer.addFailure(failure, into: &output.sink)
      case .passedOver: summary.addLeftOut()
      }
      try output.flushIfWorthwhile()
    }
    renderer.finish(summary, into: &output.sink)
    try output.finish()
    guard isWhole else { throw ExitStatus.trouble.code }
  }

  /// Writes sentences as JSON Lines without making records of them.
  private nonisolated(nonsending) func writeLines(
    of run: ArticleRun, with renderer: any Renderer, to output: inout Output
  ) async throws {
    var renderer = renderer
    renderer.begin(run.plan.engine.stamp, into: &output.sink)
    let isWhole = try await run.runLines(showsProgress: !output.isOnTerminal) { outcome in
      switch outcome {
      case .scored(let lines): try output.write(lines: lines)
      case .failed(let failure): renderer.addFailure(failure, into: &output.sink)
      }
    }
    try output.finish()
    guard isWhole else { throw ExitStatus.trouble.code }
  }
}
