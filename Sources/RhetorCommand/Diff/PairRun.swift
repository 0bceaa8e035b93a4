import Rhetor
import RhetorReport

/// Scores pairs of versions on several cores and hands the comparisons over in order.
///
/// Each side of a pair is a task of its own, and so is the comparison, so that two large articles
/// keep two cores busy. Memory is bounded by the number of jobs, not of pairs: no more than
/// `jobs × 4` pairs are ahead of the one whose turn it is.
struct PairRun {
  /// Scores the old side.
  let oldEngine: Engine
  /// Scores the new side; the same unless lexicons are compared.
  let newEngine: Engine
  let loader: ArticleLoader
  /// How many tasks there are at the same time.
  let jobs: Int
  /// Whether both engines go by the same rules.
  let sameRules: Bool

  /// What became of one pair.
  enum Outcome: Sendable {
    /// Both could be scored.
    case compared(ReportDiff)
    /// Only one side has the article, which is compared with nothing.
    case unpaired(ReportDiff, isNew: Bool)
    /// One could not be scored, or both.
    case failed([FailureRecord])
  }

  /// Compares the pairs and hands each outcome over, in the order of `pairs`.
  func run(
    _ pairs: [VersionPair], _ reader: VersionReader, deliver: (Outcome) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Work.self) { group in
      var next = 0
      var running = 0
      var turn = 0
      var waiting: [Int: Outcome] = [:]
      var unscored: [(index: Int, isNew: Bool, version: ArticleVersion?)] = []
      var halves: [Int: Side] = [:]
      func settle(_ index: Int, _ outcome: Outcome) throws {
        waiting[index] = outcome
        while let outcome = waiting.removeValue(forKey: turn) {
          turn += 1
          try deliver(outcome)
        }
      }
      func take(_ side: Side, _ index: Int, isNew: Bool) throws {
        guard let other = halves.removeValue(forKey: index) else {
          halves[index] = side
          return
        }
        let (old, new) = isNew ? (other, side) : (side, other)
        guard case .scored(let before) = old, case .scored(let after) = new else {
          return try settle(index, Self.outcome(old, new))
        }
        running += 1
        group.addTask {
          .compared(index, ReportDiff(from: before, to: after, sameRules: sameRules))
        }
      }
      /// Gets the versions of the next pair, one after the other; false when it has to wait.
      func fetch() throws -> Bool {
        guard next < pairs.count, next - turn < jobs * 4 else { return false }
        let index = next
        next += 1
        do throws(ScoringError) {
          var sides: [(index: Int, isNew: Bool, version: ArticleVersion?)] = []
          for (version, isNew) in [(pairs[index].old, false), (pairs[index].new, true)] {
            sides.append((index, isNew, try version.map(reader.fetched)))
          }
          unscored += sides
        } catch {
          try settle(index, .failed([FailureRecord(error)]))
        }
        return true
      }
      func start() throws {
        while running < jobs {
          guard let (index, isNew, version) = unscored.first else {
            guard try fetch() else { return }
            continue
          }
          unscored.removeFirst()
          running += 1
          group.addTask { .scored(index, isNew: isNew, score(version, isNew: isNew)) }
        }
      }
      try start()
      while let work = try await group.next() {
        running -= 1
        switch work {
        case .scored(let index, let isNew, let side): try take(side, index, isNew: isNew)
        case .compared(let index, let diff): try settle(index, .compared(diff))
        }
        try start()
      }
    }
  }

  /// What one task has done.
  private enum Work: Sendable {
    case scored(Int, isNew: Bool, Side)
    case compared(Int, ReportDiff)
  }

  /// What became of one side of a pair.
  private enum Side: Sendable {
    case scored(ArticleRecord)
    /// There is no article on this side.
    case missing
    /// What only a pattern took for an article, and turns out to hold no text, is none.
    case passedOver
    case failed(FailureRecord)

    var failure: FailureRecord? {
      if case .failed(let failure) = self { failure } else { nil }
    }
  }

  private func score(_ version: ArticleVersion?, isNew: Bool) -> Side {
    guard let version else { return .missing }
    do throws(ScoringError) {
      return .scored(
        try VersionReader.score(version, isNew ? newEngine : oldEngine, loader))
    } catch {
      return ArticleRun.isPassedOver(version.file, error)
        ? .passedOver : .failed(FailureRecord(error))
    }
  }

  /// What becomes of a pair of which not both sides could be scored.
  private static func outcome(_ old: Side, _ new: Side) -> Outcome {
    switch (old, new) {
    case (.scored(let article), .missing), (.scored(let article), .passedOver):
      .unpaired(ReportDiff(of: article, isNew: false), isNew: false)
    case (.missing, .scored(let article)), (.passedOver, .scored(let article)):
      .unpaired(ReportDiff(of: article, isNew: true), isNew: true)
    default: .failed([old, new].compactMap(\.failure))
    }
  }
}
