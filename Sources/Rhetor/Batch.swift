public import RhetorReport
import RhetorSegmentation
import RhetorText

/// Scores many articles on several cores and hands the results over in the order of the files, and
/// of the records in a file.
///
/// Memory is bounded by the number of jobs, not of articles: a result that is ready before its turn
/// waits, and no more than `jobs × 8` pieces of work are ahead of the one whose turn it is.
public struct Batch: Sendable {
  private let engine: Engine
  private let loader: ArticleLoader
  private let jobs: Int

  /// What became of one article.
  public typealias Outcome = Result<ArticleRecord, ScoringError>

  /// Creates a batch that scores up to `jobs` pieces of work at the same time.
  public init(engine: Engine, loader: ArticleLoader = ArticleLoader(), jobs: Int) {
    self.engine = engine
    self.loader = loader
    self.jobs = max(1, jobs)
  }

  /// Scores the files and gives each outcome to `deliver`, with the file it belongs to.
  ///
  /// An article that cannot be scored is an outcome like any other. When `deliver` throws, the rest
  /// is given up and the error handed on.
  public func run(
    _ files: [ArticleFile], deliver: (Outcome, ArticleFile) throws -> Void
  ) async throws {
    var supply = ArticleSupply(files, loader: loader)
    let shares = loader.isOneArticle(files)
    try await withThrowingTaskGroup(of: (Int, ArticleFile, [Outcome]).self) { group in
      var next = 0
      var running = 0
      var turn = 0
      var waiting: [Int: (ArticleFile, [Outcome])] = [:]
      func start() {
        while running < jobs, next - turn < jobs * 8, let work = supply.nextWork() {
          let index = next
          group.addTask { (index, work.source, await outcomes(of: work, sharing: shares)) }
          next += 1
          running += 1
        }
      }
      start()
      while let (index, file, outcomes) = try await group.next() {
        running -= 1
        waiting[index] = (file, outcomes)
        while let (file, outcomes) = waiting.removeValue(forKey: turn) {
          turn += 1
          for outcome in outcomes { try deliver(outcome, file) }
        }
        start()
      }
    }
  }

  /// - Parameter shares: whether all jobs may read an article together, because it stands alone.
  private func outcomes(of work: ArticleSupply.Work, sharing shares: Bool) async -> [Outcome] {
    var outcomes: [Outcome] = []
    for article in loader.documents(of: work) {
      switch article {
      case .failure(let error): outcomes.append(.failure(error))
      case .document(let document):
        do throws(SegmentationError) {
          let isShared = shares && document.bytes.count >= LineBatch.sharedSize
          outcomes.append(
            .success(
              isShared
                ? try await engine.score(document, jobs: jobs) : try engine.score(document)))
        } catch {
          outcomes.append(.failure(ScoringError(error, in: document)))
        }
      }
    }
    return outcomes
  }
}
