import Rhetor
import RhetorHistory
import RhetorRender
import RhetorReport

/// Compares versions of articles that are scored now, and writes what changed.
struct VersionComparison {
  let sheet: DiffSheet
  let settings: RunSettings

  /// Scores both versions of each pair by the configuration of its articles.
  func run(
    _ pairs: [VersionPair], _ repository: Repository?, failures: [FailureRecord] = []
  ) async throws {
    let files = pairs.flatMap { [$0.old, $0.new].compactMap { $0?.file } }
    let engine = try settings.plan(for: files).engine
    try await run(pairs, repository, engine, engine, failures: failures)
  }

  /// Scores each side with an engine of its own.
  func run(
    _ pairs: [VersionPair], _ repository: Repository?, _ oldEngine: Engine, _ newEngine: Engine,
    failures: [FailureRecord]
  ) async throws {
    let inputs = pairs.flatMap { [$0.old, $0.new].compactMap { $0?.file } }
      .filter { !$0.isStandardInput }.map(\.path)
    let stamps = (old: oldEngine.stamp, new: newEngine.stamp)
    var outcome = try sheet.outcome(old: stamps.old, new: stamps.new, sparing: inputs)
    for failure in failures {
      Messages.write(failure)
      try outcome.add(failure)
    }
    var progress = settings.progress(of: pairs.count, isShown: !outcome.isOnTerminal)
    let loader = settings.loader
    let run = PairRun(
      oldEngine: oldEngine, newEngine: newEngine, loader: loader, jobs: settings.jobCount,
      sameRules: stamps.new.differences(from: stamps.old).isEmpty)
    try await run.run(pairs, VersionReader(loader, repository)) { result in
      switch result {
      case .compared(let diff): try outcome.add(diff)
      case .unpaired(let diff, let isNew):
        try outcome.addUnpaired(diff, on: isNew ? .new : .old)
      case .failed(let failures):
        for failure in failures { try outcome.add(ArticleRun.tell(failure, over: &progress)) }
      }
      progress.step()
    }
    progress.clear()
    try outcome.finish()
    try sheet.end(outcome.summary)
  }
}
