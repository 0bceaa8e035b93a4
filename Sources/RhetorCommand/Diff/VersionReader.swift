import Rhetor
import RhetorHistory
import RhetorReport

/// Gets the bytes of versions, wherever they are, and makes articles of them.
final class VersionReader {
  private let loader: ArticleLoader
  private let repository: Repository?
  private var blobs: BlobReader?

  /// - Parameter repository: where contents with an id are; nil when there are none.
  init(_ loader: ArticleLoader, _ repository: Repository?) {
    self.loader = loader
    self.repository = repository
  }

  /// The version with its content at hand, so that any task can score it.
  ///
  /// Files stay where they are until then; contents of a repository come one after the other.
  func fetched(_ version: ArticleVersion) throws(ScoringError) -> ArticleVersion {
    guard case .blob(let id) = version.content else { return version }
    do throws(GitError) {
      guard let repository else { return version }
      if blobs == nil { blobs = try BlobReader(repository) }
      guard let reader = blobs else { return version }
      let bytes = try reader.bytes(of: id, named: version.name, upTo: loader.byteLimit)
      return ArticleVersion(
        name: version.name, key: version.key, file: version.file, content: .bytes(bytes))
    } catch {
      throw ScoringError(name: error.place, message: error.message, help: error.help)
    }
  }

  /// The likeness of a version's text; nil when it cannot be read.
  func sketch(_ version: ArticleVersion) -> ContentSketch? {
    do throws(ScoringError) {
      let version = try fetched(version)
      guard case .bytes(let bytes) = version.content else {
        return ContentSketch(of: try loader.load(version.file, named: version.name))
      }
      return ContentSketch(of: try loader.document(named: version.name, from: bytes))
    } catch {
      return nil
    }
  }

  /// Scores a version whose content is at hand.
  static func score(
    _ version: ArticleVersion, _ engine: Engine, _ loader: ArticleLoader
  ) throws(ScoringError) -> ArticleRecord {
    do {
      guard case .bytes(let bytes) = version.content else {
        return try engine.score(loader.load(version.file, named: version.name))
      }
      return try engine.score(loader.document(named: version.name, from: bytes))
    } catch let error as ScoringError {
      throw error
    } catch {
      throw ScoringError(name: version.name, message: "\(error)")
    }
  }
}
