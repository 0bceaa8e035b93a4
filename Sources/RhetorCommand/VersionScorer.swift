import Rhetor
import RhetorHistory
import RhetorReport

/// Scores changed articles together with what they were before the change.
struct VersionScorer {
  private let scope: ChangeScope
  private let engine: Engine
  private let loader: ArticleLoader

  /// What became of one changed file.
  enum Outcome {
    /// It was scored; the base is nil when it did not exist before.
    case scored(ArticleRecord, base: ArticleRecord?, ArticleFile)
    /// It could not be read or scored; standard error has told so.
    case failed(FailureRecord)
  }

  init(_ scope: ChangeScope, _ engine: Engine, loader: ArticleLoader) {
    self.scope = scope
    self.engine = engine
    self.loader = loader
  }

  /// Scores the articles in the order of their paths and hands each outcome over.
  ///
  /// What lies in the work tree goes the way of all articles; what is staged is read from git.
  ///
  /// - Returns: whether every file could be scored.
  func run(
    _ run: ArticleRun, showsProgress: Bool, deliver: (Outcome) throws -> Void
  ) async throws -> Bool {
    var isWhole = true
    func hand(_ article: ArticleRecord, _ file: ArticleFile) throws {
      do {
        try deliver(.scored(article, base: try base(of: file), file))
      } catch let error as GitError {
        isWhole = false
        try deliver(.failed(Self.told(error)))
      }
    }
    guard scope.isStaged else {
      let isRead = try await run.run(showsProgress: showsProgress) { outcome in
        switch outcome {
        case .scored(let article, let file): try hand(article, file)
        case .failed(let failure): try deliver(.failed(failure))
        case .passedOver: break
        }
      }
      return isWhole && isRead
    }
    for failure in run.failures {
      isWhole = false
      Messages.write(failure)
      try deliver(.failed(failure))
    }
    for file in run.files {
      do {
        let bytes = try scope.staged(file, upTo: loader.byteLimit)
        try hand(try score(file.path, bytes), file)
      } catch let error as GitError {
        isWhole = false
        try deliver(.failed(Self.told(error)))
      } catch let error as ScoringError {
        isWhole = false
        let failure = FailureRecord(error)
        Messages.write(failure)
        try deliver(.failed(failure))
      }
    }
    return isWhole
  }

  /// The article before the change; nil when it did not exist or was no text.
  private func base(of file: ArticleFile) throws(GitError) -> ArticleRecord? {
    guard let (path, bytes) = try scope.before(file, upTo: loader.byteLimit) else { return nil }
    return try? score(path, bytes)
  }

  private func score(_ path: String, _ bytes: [UInt8]) throws(ScoringError) -> ArticleRecord {
    let document = try loader.document(named: path, from: bytes)
    do {
      return try engine.score(document)
    } catch {
      throw ScoringError(name: path, message: "\(error)")
    }
  }

  private static func told(_ error: GitError) -> FailureRecord {
    let failure = FailureRecord(error)
    Messages.write(failure)
    return failure
  }
}
