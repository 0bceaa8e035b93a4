import RhetorAnalysis
public import RhetorReport
import RhetorSegmentation
import RhetorText

/// Scores many articles on several cores and hands their sentences over as JSON Lines, in the
/// order of the files and of the records in a file: the same bytes as `Batch` and
/// `JSONLinesRenderer` make together.
///
/// A task takes a run of files and ends early when it has written enough; its lines are handed over
/// and another task goes on. So memory is bounded by the number of jobs, and neither by that of
/// files nor by their size (but for one article a job).
public struct LineBatch: Sendable {
  private let engine: Engine
  private let loader: ArticleLoader
  private let jobs: Int
  private let sharedSize: Int

  /// How many files a task takes.
  private static let run = 32

  /// How many bytes an article must have that all jobs read together; threads cost more than they gain
  /// below some megabyte.
  public static let sharedSize = 1 << 20

  /// What is handed over.
  public enum Delivery {
    /// The lines of the next articles, and how many files began with them.
    case lines(UnsafeRawBufferPointer, files: Int)
    /// What is wrong with the comments of the last article, for which lines have no place.
    case warnings([WarningRecord], path: String)
    /// The next article could not be scored; it stood in this file.
    case failure(ScoringError, ArticleFile)
  }

  /// The lines of one run of files, as far as they are there.
  private struct Run {
    var workers: [LineWorker] = []
    var isComplete = false
  }

  /// Creates a batch that scores up to `jobs` pieces of work at the same time.
  ///
  /// - Parameter sharedSize: how many bytes an article must have that all jobs read together, when it
  ///   stands alone.
  public init(
    engine: Engine, loader: ArticleLoader = ArticleLoader(), jobs: Int,
    sharedSize: Int = LineBatch.sharedSize
  ) {
    self.engine = engine
    self.loader = loader
    self.jobs = max(1, jobs)
    self.sharedSize = sharedSize
  }

  /// Scores the files and gives their lines to `deliver`, in the order of `files`.
  ///
  /// An article that cannot be scored is a delivery like any other. When `deliver` throws, the rest
  /// is given up and the error handed on. One job, and one short article, are done in the task of the
  /// caller, because to start threads takes as long as a short article.
  public nonisolated(nonsending) func run(
    _ files: [ArticleFile], deliver: (Delivery) throws -> Void
  ) async throws {
    var supply = ArticleSupply(files, loader: loader)
    if jobs == 1 || loader.isOneArticle(files) { return try await runHere(&supply, deliver) }
    // Short runs when there are few files, so that all jobs have some.
    let length = max(1, min(Self.run, files.count / (jobs * 4)))
    try await withThrowingTaskGroup(of: (Int, ArraySlice<ArticleSupply.Work>, LineWorker).self) {
      group in
      var next = 0
      var turn = 0
      var running = 0
      var idle: [LineWorker] = []
      var runs: [Int: Run] = [:]
      var last: ArticleFile?
      func start(_ index: Int, _ works: ArraySlice<ArticleSupply.Work>) {
        let worker = idle.popLast() ?? LineWorker(engine: engine)
        running += 1
        group.addTask {
          var rest = works
          while worker.size < LineWorker.enough, let work = rest.popFirst() {
            for article in loader.documents(of: work) {
              worker.add(article, of: work.source) { _ in false }
            }
          }
          return (index, rest, worker)
        }
      }
      func fill() {
        while running < jobs, next - turn < jobs * 4 {
          let works = Self.run(of: length, from: &supply)
          if works.isEmpty { return }
          start(next, works[...])
          next += 1
        }
      }
      fill()
      while let (index, rest, worker) = try await group.next() {
        running -= 1
        runs[index, default: Run()].workers.append(worker)
        if rest.isEmpty { runs[index]?.isComplete = true } else { start(index, rest) }
        while let run = runs[turn] {
          for worker in run.workers {
            try Self.deliver(worker, after: &last, deliver)
            worker.reset()
            idle.append(worker)
          }
          runs[turn]?.workers = []
          guard run.isComplete else { break }
          runs[turn] = nil
          turn += 1
        }
        fill()
      }
    }
  }

  private nonisolated(nonsending) func runHere(
    _ supply: inout ArticleSupply, _ deliver: (Delivery) throws -> Void
  ) async throws {
    let worker = LineWorker(engine: engine)
    var last: ArticleFile?
    while let work = supply.nextWork() {
      for article in loader.documents(of: work) {
        if jobs > 1, case .document(let document) = article, document.bytes.count >= sharedSize {
          try await share(document, of: work.source, deliver)
          continue
        }
        try worker.add(article, of: work.source) { lines in
          try deliver(.lines(lines, files: 0))
          return true
        }
      }
      guard worker.size >= LineWorker.enough else { continue }
      try Self.deliver(worker, after: &last, deliver)
      worker.reset()
    }
    try Self.deliver(worker, after: &last, deliver)
  }

  /// Scores an article that stands alone with all jobs.
  private nonisolated(nonsending) func share(
    _ document: Document, of file: ArticleFile, _ deliver: (Delivery) throws -> Void
  ) async throws {
    let reading: Reading
    do throws(SegmentationError) {
      reading = try await engine.read(document, jobs: jobs)
    } catch {
      try deliver(.lines(UnsafeRawBufferPointer(start: nil, count: 0), files: 1))
      return try deliver(.failure(ScoringError(error, in: document), file))
    }
    let judgement = await engine.judge(reading, jobs: jobs)
    let lines = SharedLines(engine: engine, jobs: jobs)
    let suppressions = Suppressions(of: reading, judgement)
    try await lines.write(reading, judgement, suppressions) { try deliver(.lines($0, files: 0)) }
    let warnings = CommentProblems.warnings(of: reading, suppressions)
    if !warnings.isEmpty { try deliver(.warnings(warnings, path: document.name)) }
    try deliver(.lines(UnsafeRawBufferPointer(start: nil, count: 0), files: 1))
  }

  /// The next pieces of work; records of a corpus end a run, because they are in memory already.
  private static func run(
    of length: Int, from supply: inout ArticleSupply
  ) -> [ArticleSupply.Work] {
    var works: [ArticleSupply.Work] = []
    while works.count < length, let work = supply.nextWork() {
      works.append(work)
      if case .records = work { break }
    }
    return works
  }

  private static func deliver(
    _ worker: LineWorker, after last: inout ArticleFile?, _ deliver: (Delivery) throws -> Void
  ) throws {
    var start = 0
    var end = 0
    var files = 0
    func hand() throws {
      let lines = worker.lines(start..<end)
      if !lines.isEmpty || files > 0 { try deliver(.lines(lines, files: files)) }
      start = end
      files = 0
    }
    for outcome in worker.outcomes {
      if outcome.file != last {
        files += 1
        last = outcome.file
      }
      if let failure = outcome.failure {
        try hand()
        try deliver(.failure(failure, outcome.file))
      }
      end = outcome.end
      if !outcome.warnings.isEmpty {
        try hand()
        try deliver(.warnings(outcome.warnings, path: outcome.path))
      }
    }
    try hand()
  }
}
