public import RhetorReport
import RhetorText

/// Scores many articles on several cores and hands the results over in the order of the files.
///
/// Memory is bounded by the number of jobs, not of files: a result that is ready before its turn
/// waits, and no more than `jobs × 8` files are ahead of the one whose turn it is.
public struct Batch: Sendable {
  private let engine: Engine
  private let loader: ArticleLoader
  private let jobs: Int

  /// What became of one file.
  public typealias Outcome = Result<ArticleRecord, ScoringError>

  /// Creates a batch that scores up to `jobs` files at the same time.
  public init(engine: Engine, loader: ArticleLoader = ArticleLoader(), jobs: Int) {
    self.engine = engine
    self.loader = loader
    self.jobs = max(1, jobs)
  }

  /// Scores the files and gives each outcome to `deliver`, in the order of `files`.
  ///
  /// A file that cannot be scored is an outcome like any other. When `deliver` throws, the rest is
  /// given up and the error handed on.
  public func run(
    _ files: [ArticleFile], deliver: (Outcome) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
      var next = 0
      var running = 0
      var turn = 0
      var waiting: [Int: Outcome] = [:]
      func start() {
        while next < files.count, running < jobs, next - turn < jobs * 8 {
          let index = next
          let file = files[index]
          group.addTask { (index, score(file)) }
          next += 1
          running += 1
        }
      }
      start()
      while let (index, outcome) = try await group.next() {
        running -= 1
        waiting[index] = outcome
        while let outcome = waiting.removeValue(forKey: turn) {
          turn += 1
          try deliver(outcome)
        }
        start()
      }
    }
  }

  /// Scores one file now.
  public func score(_ file: ArticleFile) -> Outcome {
    do throws(ScoringError) {
      let document = try loader.load(file)
      do {
        return .success(try engine.score(document))
      } catch {
        return .failure(ScoringError(name: document.name, message: "\(error)"))
      }
    } catch {
      return .failure(error)
    }
  }
}
