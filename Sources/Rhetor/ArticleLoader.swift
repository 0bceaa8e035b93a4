public import RhetorIntake
public import RhetorText
import SystemPackage

/// Reads the bytes of an article and makes a document of them, within limits.
public struct ArticleLoader: Sendable {
  /// The most bytes an article may have.
  public let byteLimit: Int
  /// What makes documents of bytes.
  public let intake: Intake

  /// 64 MiB: about ten million words, far beyond any article.
  public static let defaultByteLimit = 64 << 20

  /// Creates a loader.
  public init(
    byteLimit: Int = ArticleLoader.defaultByteLimit, options: IntakeOptions = IntakeOptions()
  ) {
    self.byteLimit = byteLimit
    intake = Intake(options: options)
  }

  /// Reads a file, or standard input for `-`.
  ///
  /// - Throws: `ScoringError` when it cannot be read, is larger than the limit, or is no text.
  public func load(_ file: ArticleFile) throws(ScoringError) -> Document {
    let name = file.isStandardInput ? "<stdin>" : file.path
    return try document(named: name, from: try bytes(of: file, name: name))
  }

  /// Makes a document of bytes that were read already.
  ///
  /// - Throws: `ScoringError` when they are no text.
  public func document(named name: String, from bytes: [UInt8]) throws(ScoringError) -> Document {
    do {
      return try intake.document(named: name, from: bytes)
    } catch {
      throw ScoringError(name: name, message: error.message, help: error.help)
    }
  }

  private func bytes(of file: ArticleFile, name: String) throws(ScoringError) -> [UInt8] {
    do {
      if file.isStandardInput { return try read(.standardInput, name: name) }
      let descriptor = try FileDescriptor.open(FilePath(file.path), .readOnly)
      defer { try? descriptor.close() }
      return try read(descriptor, name: name)
    } catch let error as ScoringError {
      throw error
    } catch let error as Errno {
      throw ScoringError(
        name: name, message: "cannot be read: \(error.description.lowercased())",
        help: "check that the file is there and that you may read it")
    } catch {
      throw ScoringError(name: name, message: "cannot be read")
    }
  }

  /// Reads to the end, but never more than one chunk beyond the limit.
  private func read(_ descriptor: FileDescriptor, name: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let chunk = 256 << 10
    while true {
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: chunk))
      let count = try bytes.withUnsafeMutableBytes { buffer in
        try descriptor.read(
          into: UnsafeMutableRawBufferPointer(rebasing: buffer[start..<start + chunk]))
      }
      bytes.removeLast(chunk - count)
      if count == 0 { return bytes }
      guard bytes.count <= byteLimit else {
        throw ScoringError(
          name: name,
          message: "larger than the limit of \(byteLimit >> 20) MiB for one article",
          help: "split it into one file an article, or raise the limit with --max-size")
      }
    }
  }
}
