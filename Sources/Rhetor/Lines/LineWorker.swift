import RhetorAnalysis
import RhetorReport
import RhetorSegmentation
import RhetorText

/// One worker of a `LineBatch`: scores articles one after another into a buffer of its own.
///
/// Unchecked because a worker belongs to one task at a time: the batch hands it to a task, and the
/// task hands it back with its result.
final class LineWorker: @unchecked Sendable {
  /// What became of the articles since the last `reset`, in order.
  private(set) var outcomes: [Outcome] = []
  private let engine: Engine
  private var lines = LineBuffer()
  /// How many bytes of lines were taken since the last `reset`.
  private var taken = 0
  /// Whether an article failed since the last `reset`.
  private var hasFailed = false

  /// After how many bytes the lines are handed over.
  static let enough = 1 << 18
  private var sentences: SentenceLines

  /// What became of one article.
  struct Outcome {
    /// The file it stands in.
    let file: ArticleFile
    /// Where its lines end, counted from the last `reset`.
    var end: Int
    /// Why there are none.
    var failure: ScoringError?
    /// What is wrong with its comments.
    var warnings: [WarningRecord] = []
    /// What reports call the file of the comments.
    var path = ""
  }

  init(engine: Engine) {
    self.engine = engine
    sentences = SentenceLines(engine.tables)
  }

  /// How many bytes of lines are held.
  var size: Int { lines.count }

  /// The lines between two places, but for those that were taken already; gone when the worker goes
  /// on.
  func lines(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    let lower = max(0, range.lowerBound - taken)
    let upper = max(lower, range.upperBound - taken)
    return UnsafeRawBufferPointer(rebasing: lines.bytes[lower..<upper])
  }

  /// Forgets all articles.
  func reset() {
    outcomes.removeAll(keepingCapacity: true)
    lines.removeAll()
    taken = 0
    hasFailed = false
  }

  /// Scores one more article.
  ///
  /// - Parameters:
  ///   - file: where it stands.
  ///   - take: is offered lines before their article is done, when they have become many, and says
  ///     whether it took them. If not, the lines of an article of 100 MB are half a gigabyte.
  func add(
    _ article: ArticleLoader.Loaded, of file: ArticleFile,
    take: (UnsafeRawBufferPointer) throws -> Bool
  ) rethrows {
    var outcome = Outcome(file: file, end: 0)
    switch article {
    case .document(let document):
      outcome.path = document.name
      switch try score(document, take) {
      case .success(let warnings): outcome.warnings = warnings
      case .failure(let error): outcome.failure = error
      }
    case .failure(let error): outcome.failure = error
    }
    if outcome.failure != nil { hasFailed = true }
    outcome.end = taken + lines.count
    outcomes.append(outcome)
  }

  /// Writes the lines of some sentences of a judged reading; no article of their own.
  ///
  /// - Parameter position: where in the file a walk may begin that looks for lines and columns.
  func add(
    _ range: Range<Int>, of reading: Reading, _ judgement: Judgement,
    _ suppressions: Suppressions, from position: PlaceCursor.Position
  ) {
    sentences.append(
      reading, judgement, suppressions, sentences: range, from: position, to: &lines
    ) { _ in }
  }

  /// Writes the lines of an article; answers what is wrong with its comments, or why there are none.
  private func score(
    _ document: Document, _ take: (UnsafeRawBufferPointer) throws -> Bool
  ) rethrows -> Result<[WarningRecord], ScoringError> {
    let reading: Reading
    do throws(SegmentationError) {
      reading = try engine.read(document)
    } catch {
      return .failure(ScoringError(error, in: document))
    }
    let judgement = Judgement(of: reading)
    let suppressions = Suppressions(of: reading, judgement)
    try sentences.append(reading, judgement, suppressions, to: &lines) { lines in
      // A failure that nobody was told of stands between the lines.
      guard lines.count >= Self.enough, !hasFailed, try take(lines.bytes) else { return }
      taken += lines.count
      lines.removeAll()
    }
    return .success(CommentProblems.warnings(of: reading, suppressions))
  }
}
