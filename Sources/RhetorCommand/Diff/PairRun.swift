import Rhetor
import RhetorReport

/// Scores pairs of versions on several cores and hands the comparisons over in order.
///
/// Memory is bounded by the number of jobs, not of pairs: no more than `jobs × 4` pairs are ahead
/// of the one whose turn it is.
struct PairRun {
  /// Scores the old side.
  let oldEngine: Engine
  /// Scores the new side; the same unless lexicons are compared.
  let newEngine: Engine
  let loader: ArticleLoader
  let jobs: Int
  /// Whether both engines go by the same rules.
  let sameRules: Bool

  /// What became of one pair.
  enum Outcome: Sendable {
    /// Both could be scored.
    case compared(ReportDiff)
    /// Only one side has the article.
    case unpaired(ArticleSide, isNew: Bool)
    /// One could not be scored, or both.
    case failed([FailureRecord])
  }

  /// Compares the pairs and hands each outcome over, in the order of `pairs`.
  func run(
    _ pairs: [VersionPair], _ reader: VersionReader, deliver: (Outcome) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
      var next = 0
      var running = 0
      var turn = 0
      var waiting: [Int: Outcome] = [:]
      func handOver() throws {
        while let outcome = waiting.removeValue(forKey: turn) {
          turn += 1
          try deliver(outcome)
        }
      }
      func start() throws {
        while next < pairs.count, running < jobs, next - turn < jobs * 4 {
          let index = next
          next += 1
          do throws(ScoringError) {
            let old = try pairs[index].old.map { version throws(ScoringError) in
              try reader.fetched(version)
            }
            let new = try pairs[index].new.map { version throws(ScoringError) in
              try reader.fetched(version)
            }
            group.addTask { (index, compare(old, new)) }
            running += 1
          } catch {
            waiting[index] = .failed([Self.failure(error)])
            try handOver()
          }
        }
      }
      try start()
      while let (index, outcome) = try await group.next() {
        running -= 1
        waiting[index] = outcome
        try handOver()
        try start()
      }
    }
  }

  private func compare(_ old: ArticleVersion?, _ new: ArticleVersion?) -> Outcome {
    var failures: [FailureRecord] = []
    var isPassedOver = false
    func score(_ version: ArticleVersion?, _ engine: Engine) -> ArticleRecord? {
      guard let version else { return nil }
      do throws(ScoringError) {
        return try VersionReader.score(version, engine, loader)
      } catch {
        // What was found in a folder and turns out to hold no text is no article.
        if error.isBinary, !version.file.isNamed {
          isPassedOver = true
        } else {
          failures.append(Self.failure(error))
        }
        return nil
      }
    }
    let before = score(old, oldEngine)
    let after = score(new, newEngine)
    switch (before, after) {
    case _ where !failures.isEmpty || isPassedOver: return .failed(failures)
    case (let before?, let after?):
      return .compared(ReportDiff(from: before, to: after, sameRules: sameRules))
    case (let before?, nil): return .unpaired(ArticleSide(before), isNew: false)
    case (nil, let after?): return .unpaired(ArticleSide(after), isNew: true)
    case (nil, nil): return .failed([])
    }
  }

  private static func failure(_ error: ScoringError) -> FailureRecord {
    FailureRecord(path: error.name, message: error.message, help: error.help)
  }
}
