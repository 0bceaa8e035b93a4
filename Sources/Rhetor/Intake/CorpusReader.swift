import RhetorIntake
import SystemPackage

/// Reads a corpus from its beginning to its end, in pieces of some records.
final class CorpusReader {
  private let file: ArticleFile
  private let name: String
  private let input: ArticleInput
  private let loader: ArticleLoader
  private let format: InputFormat
  private var cutter: RecordCutter
  private var intake: CorpusIntake?
  private var isDone = false
  /// An error that waits until the records before it are handed over.
  private var held: ScoringError?

  /// How many bytes of records make a piece of work.
  private static let pieceSize = 64 << 10

  /// Opens a corpus.
  ///
  /// - Throws: `ScoringError` when it cannot be read.
  init(
    _ file: ArticleFile, format: InputFormat, loader: ArticleLoader
  ) throws(ScoringError) {
    self.file = file
    self.format = format
    self.loader = loader
    name = file.isStandardInput ? "<stdin>" : file.path
    input = try ArticleInput(file)
    cutter = RecordCutter(
      format, limit: loader.byteLimit, separator: InputFormat.separator(ofTableAt: file.path))
  }

  /// The next records, or what is wrong with the file; nil at the end.
  func nextWork() -> ArticleSupply.Work? {
    if let held {
      self.held = nil
      return .failure(held, file)
    }
    guard !isDone else { return nil }
    do throws(ScoringError) {
      return try nextRecords()
    } catch {
      isDone = true
      return .failure(error, file)
    }
  }

  private func nextRecords() throws(ScoringError) -> ArticleSupply.Work? {
    var records: [RawRecord] = []
    var size = 0
    while size < Self.pieceSize {
      let next: RecordCutter.Piece?
      do throws(ScoringError) {
        next = try nextPiece()
      } catch {
        isDone = true
        return work(records, before: error)
      }
      guard let piece = next else {
        isDone = true
        break
      }
      switch piece {
      case .record(let record):
        guard intake != nil else {
          if try begin(with: record) {
            records.append(record)
            size += record.bytes.count
          }
          continue
        }
        records.append(record)
        size += record.bytes.count
      case .tooLong(let line):
        return work(
          records,
          before: ScoringError(
            name: "\(name):\(line)",
            message: "larger than the limit of \(loader.byteLimit >> 20) MiB for one article",
            help: "raise the limit with --max-size"))
      case .unclosed(let line):
        return work(
          records,
          before: ScoringError(
            name: "\(name):\(line)",
            message: "the quotation mark before a field is not closed up to the end of the file",
            help: "close it, and write quotation marks inside of a quoted field twice"))
      }
    }
    guard let intake, !records.isEmpty else { return nil }
    return .records(records, intake, file)
  }

  /// Hands records over before the error of the one that follows them.
  private func work(_ records: [RawRecord], before error: ScoringError) -> ArticleSupply.Work {
    guard let intake, !records.isEmpty else { return .failure(error, file) }
    held = error
    return .records(records, intake, file)
  }

  private func nextPiece() throws(ScoringError) -> RecordCutter.Piece? {
    while true {
      if let piece = cutter.next() { return piece }
      let bytes = try input.read(256 << 10, name: name)
      if bytes.isEmpty {
        cutter.finish()
        return cutter.next()
      }
      cutter.feed(bytes)
    }
  }

  /// Looks at the first record; answers whether it is an article itself.
  private func begin(with record: RawRecord) throws(ScoringError) -> Bool {
    do {
      let intake = try CorpusIntake(
        path: name, format: format, options: loader.intake.options, first: record)
      self.intake = intake
      return intake.firstIsArticle
    } catch {
      throw ScoringError(
        name: "\(name):\(record.line)", message: error.message, help: error.help)
    }
  }
}
