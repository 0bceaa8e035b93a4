import RhetorAnalysis
import RhetorText

/// One worker of a `LineBatch`: scores articles one after another into a buffer of its own.
///
/// Unchecked because a worker belongs to one task at a time: the batch hands it to a task, and the
/// task hands it back with its result.
final class LineWorker: @unchecked Sendable {
  /// What became of the articles since the last `reset`, in order.
  private(set) var outcomes: [Outcome] = []
  private let engine: Engine
  private let loader: ArticleLoader
  private var lines = LineBuffer()
  private var sentences: SentenceLines

  /// What became of one article.
  struct Outcome {
    /// The file it stands in.
    let file: ArticleFile
    /// Where its lines end in the buffer, or why there are none.
    let result: Result<Int, ScoringError>
  }

  init(engine: Engine, loader: ArticleLoader) {
    self.engine = engine
    self.loader = loader
    sentences = SentenceLines(engine.tables)
  }

  /// How many bytes of lines there are.
  var size: Int { lines.count }

  /// The lines between two places of the buffer; gone when the worker goes on.
  func lines(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: lines.bytes[range])
  }

  /// Forgets all articles.
  func reset() {
    outcomes.removeAll(keepingCapacity: true)
    lines.removeAll()
  }

  /// Scores the articles of one more piece of work.
  func add(_ work: ArticleSupply.Work) {
    for document in loader.documents(of: work) {
      outcomes.append(Outcome(file: work.source, result: document.flatMap(score)))
    }
  }

  private func score(_ document: Document) -> Result<Int, ScoringError> {
    do {
      let reading = try engine.read(document)
      sentences.append(reading, Judgement(of: reading), to: &lines)
      return .success(lines.count)
    } catch {
      return .failure(ScoringError(name: document.name, message: "\(error)"))
    }
  }
}
