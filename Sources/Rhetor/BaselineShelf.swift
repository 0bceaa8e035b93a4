import FoundationEssentials
public import RhetorReport
import SystemPackage

/// The baselines of a run: each article is compared with the one that its configuration names.
public struct BaselineShelf: Sendable {
  private let workingFolder = FilePath(FileManager.default.currentDirectoryPath)
  private var books: [PlainPath: Book] = [:]

  /// An open baseline.
  private struct Book {
    /// The file, as it was first named.
    let path: String
    let folder: FilePath
    let old: Baseline
    var ledger: BaselineLedger
  }

  /// Where a baseline is kept when nothing else is said.
  public static let defaultPath = ".rhetor-baseline.json"

  /// An empty shelf.
  public init() {}

  /// Opens a baseline, unless it is open already, by this spelling of its path or another.
  ///
  /// - Parameters:
  ///   - path: the file, from the current folder.
  ///   - mayBeMissing: whether a file that does not exist is a baseline without findings.
  /// - Throws: `FileError` when it cannot be read, or is no baseline.
  public mutating func open(_ path: String, mayBeMissing: Bool) throws(FileError) {
    guard self[path] == nil else { return }
    let exists = FileManager.default.fileExists(atPath: path)
    let baseline: Baseline
    if exists || !mayBeMissing {
      baseline = try Self.parse(try Self.bytes(of: path), path: path)
    } else {
      baseline = Baseline()
    }
    let folder = workingFolder.pushing(FilePath(path)).lexicallyNormalized()
      .removingLastComponent()
    let ledger = BaselineLedger(baseline) { entry in
      !FileManager.default.fileExists(atPath: folder.pushing(FilePath(entry)).string)
    }
    self[path] = Book(path: path, folder: folder, old: baseline, ledger: ledger)
  }

  private subscript(path: String) -> Book? {
    get { books[PlainPath(path)] }
    set { books[PlainPath(path)] = newValue }
  }

  /// Looks the findings of an article up in a baseline that is open; see `BaselineLedger.settle`.
  public mutating func settle(
    _ article: ArticleRecord, in path: String, counts: (FindingRecord) -> Bool,
    standings: inout FindingStandings
  ) {
    let key = PlainPath(path)
    guard let folder = books[key]?.folder else { return }
    let name = RelativePath.from(folder.string, to: article.path)
    books[key]?.ledger.settle(article, path: name, counts: counts, standings: &standings)
  }

  /// The paths of the baselines that are open, in order.
  public var paths: [String] { books.values.map(\.path).sorted() }

  /// What of a baseline stands for nothing any more.
  public func stale(in path: String) -> [BaselineEntry] { self[path]?.ledger.stale ?? [] }

  /// A baseline as it was read.
  public func old(_ path: String) -> Baseline { self[path]?.old ?? Baseline() }

  /// A baseline without what is stale.
  public func pruned(_ path: String) -> Baseline { self[path]?.ledger.pruned ?? Baseline() }

  /// A baseline of everything that was found.
  public func renewed(_ path: String) -> Baseline { self[path]?.ledger.renewed ?? Baseline() }

  private static func bytes(of path: String) throws(FileError) -> [UInt8] {
    do {
      return try WholeFile.bytes(of: path)
    } catch {
      throw FileError(
        path: path, message: "the baseline \(error.message)",
        help: "make it with `rhetor check PATH… --write-baseline --baseline \(path)`")
    }
  }

  private static func parse(_ bytes: [UInt8], path: String) throws(FileError) -> Baseline {
    do {
      return try JSONDecoder().decode(Baseline.self, from: Data(bytes))
    } catch {
      throw FileError(
        path: path, message: "not a baseline: \(DecodingFault.words(for: error))",
        help: "take it from version control again, or delete it and run with --write-baseline")
    }
  }
}
