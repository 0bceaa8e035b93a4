public import RhetorIntake
public import RhetorText

/// Reads the bytes of an article and makes a document of them, within limits.
public struct ArticleLoader: Sendable {
  /// The most bytes an article may have.
  public let byteLimit: Int
  /// What makes documents of bytes.
  public let intake: Intake
  /// Is shown what comes from standard input, before it is read as one article.
  private let watch: (@Sendable ([UInt8]) -> Void)?

  /// 64 MiB: about ten million words, far beyond any article.
  public static let defaultByteLimit = 64 << 20

  /// Creates a loader.
  ///
  /// - Parameter watch: is shown what comes from standard input, before it is read as one article.
  public init(
    byteLimit: Int = ArticleLoader.defaultByteLimit, options: IntakeOptions = IntakeOptions(),
    watchingInput watch: (@Sendable ([UInt8]) -> Void)? = nil
  ) {
    self.byteLimit = byteLimit
    self.watch = watch
    intake = Intake(options: options)
  }

  /// Reads a file, or standard input for `-`.
  ///
  /// - Parameter name: what reports call it; its path, if nothing is said.
  /// - Throws: `ScoringError` when it cannot be read, is larger than the limit, or is no text.
  public func load(
    _ file: ArticleFile, named name: String? = nil
  ) throws(ScoringError) -> Document {
    let name = name ?? (file.isStandardInput ? "<stdin>" : file.path)
    let bytes = try bytes(of: file, name: name)
    if file.isStandardInput { watch?(bytes) }
    return try document(named: name, ofUnpacked: bytes)
  }

  /// Makes a document of the bytes of a file that were read already; what is compressed is unpacked.
  ///
  /// - Throws: `ScoringError` when they are no text, or hold more than the limit allows.
  public func document(named name: String, from bytes: [UInt8]) throws(ScoringError) -> Document {
    try document(named: name, ofUnpacked: try unpacked(bytes, name: name))
  }

  private func document(
    named name: String, ofUnpacked bytes: [UInt8]
  ) throws(ScoringError) -> Document {
    let document: Document
    do {
      document = try intake.document(named: name, from: bytes)
    } catch {
      throw ScoringError(
        name: name, message: error.message, help: error.help, isBinary: error.isBinary)
    }
    // The text of an office file is packed.
    guard document.bytes.count <= byteLimit else { throw tooLarge(name) }
    return document
  }

  private func unpacked(_ bytes: [UInt8], name: String) throws(ScoringError) -> [UInt8] {
    guard let unpacker = Decompressor(start: bytes) else { return bytes }
    unpacker.feed(bytes)
    var result: [UInt8] = []
    do throws(IntakeError) {
      while result.count <= byteLimit {
        let more = try unpacker.unpack(256 << 10)
        if more.isEmpty {
          try unpacker.finish()
          break
        }
        result += more
      }
    } catch {
      throw ScoringError(name: name, message: error.message, help: error.help)
    }
    guard result.count <= byteLimit else { throw tooLarge(name) }
    return result
  }

  private func tooLarge(_ name: String) -> ScoringError {
    ScoringError(
      name: name,
      message: "larger than the limit of \(byteLimit >> 20) MiB for one article",
      help: "split it into one file an article, or raise the limit with --max-size")
  }

  /// The format of a file that holds many articles; nil for all others.
  public func corpusFormat(of file: ArticleFile) -> InputFormat? {
    let format = intake.options.format ?? InputFormat(path: file.path)
    return format?.isCorpus == true ? format : nil
  }

  /// Whether some files hold no more than one article.
  func isOneArticle(_ files: [ArticleFile]) -> Bool {
    files.count == 1 && corpusFormat(of: files[0]) == nil
  }

  /// Reads to the end, but never more than one piece beyond the limit.
  private func bytes(of file: ArticleFile, name: String) throws(ScoringError) -> [UInt8] {
    let input = try ArticleInput(file)
    var bytes = try input.read(64 << 10, name: name)
    while !bytes.isEmpty {
      guard bytes.count <= byteLimit else { throw tooLarge(name) }
      let more = try input.read(256 << 10, name: name)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }
}
