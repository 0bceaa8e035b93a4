import RhetorIntake
import RhetorText
import SystemPackage

/// The work of a run, piece by piece: files with one article each, and records of corpora, which
/// are read as they are needed.
struct ArticleSupply {
  private let files: [ArticleFile]
  private let loader: ArticleLoader
  private var next = 0
  private var corpus: CorpusReader?

  /// A piece of work that can be done apart from all others.
  enum Work: Sendable {
    /// A file that holds one article.
    case file(ArticleFile)
    /// Some records of a corpus.
    case records([RawRecord], CorpusIntake, ArticleFile)
    /// A file, or a part of one, that could not be read.
    case failure(ScoringError, ArticleFile)

    /// The file that the work belongs to.
    var source: ArticleFile {
      switch self {
      case .file(let file), .records(_, _, let file), .failure(_, let file): file
      }
    }
  }

  /// Supplies the articles of `files` in their order.
  init(_ files: [ArticleFile], loader: ArticleLoader) {
    self.files = files
    self.loader = loader
  }

  /// The next piece of work; nil at the end.
  mutating func nextWork() -> Work? {
    while true {
      if let corpus {
        if let work = corpus.nextWork() { return work }
        self.corpus = nil
      }
      guard next < files.count else { return nil }
      let file = files[next]
      next += 1
      guard let format = loader.corpusFormat(of: file) else { return .file(file) }
      do throws(ScoringError) {
        corpus = try CorpusReader(file, format: format, loader: loader)
      } catch {
        return .failure(error, file)
      }
    }
  }
}

extension ArticleLoader {
  /// What became of one article. No `Result`, because to find out that `ScoringError` is an error
  /// costs a short run 2 %.
  enum Loaded {
    case document(Document)
    case failure(ScoringError)
  }

  /// The documents of a piece of work, each with its own outcome.
  func documents(of work: ArticleSupply.Work) -> [Loaded] {
    switch work {
    case .failure(let error, _): return [.failure(error)]
    case .file(let file):
      do throws(ScoringError) {
        return [.document(try load(file))]
      } catch {
        return [.failure(error)]
      }
    case .records(let records, let intake, _):
      return records.map { record in
        switch intake.read(record) {
        case .article(let document): return .document(document)
        case .failure(let name, let error):
          return .failure(ScoringError(name: name, message: error.message, help: error.help))
        }
      }
    }
  }
}
