public import RhetorText

/// Makes documents of files: decides for format and encoding, and reads the prose out of them.
public struct Intake: Sendable {
  /// What the user asked for; everything else is seen from names and content.
  public var options: IntakeOptions

  /// Creates an intake.
  public init(options: IntakeOptions = IntakeOptions()) { self.options = options }

  /// Whether text that was given as one article begins with a record of JSON Lines.
  ///
  /// - Parameter start: the beginning of the text, with its first line.
  public static func looksLikeCorpus(_ start: some Sequence<UInt8>) -> Bool {
    ForeignFormat.beginsWithRecord(start)
  }

  /// Reads a file that holds one article.
  ///
  /// - Parameter name: the name of the file, whose ending speaks for a format.
  /// - Throws: `IntakeError` when the bytes are no article.
  public func document(named name: String, from bytes: [UInt8]) throws(IntakeError) -> Document {
    let named = options.format ?? InputFormat(path: name)
    if options.format == nil, named == nil || named == .text,
      let foreign = ForeignFormat(bytes, named: name)
    {
      throw foreign.error
    }
    let format = named ?? InputFormat(content: bytes)
    do {
      switch format {
      case .jsonl, .csv:
        throw IntakeError(
          "a corpus holds many articles, and one was expected",
          help: "use `rhetor score`, or name another format with --format-in")
      case .text:
        let decoded = try DecodedText(bytes, label: options.encoding)
        return try PlainImport.document(named: name, decoded)
      case .markdown:
        let decoded = try DecodedText(bytes, label: options.encoding)
        return try MarkdownImport.document(named: name, decoded)
      case .html:
        let decoded = try DecodedText(bytes, mayDeclare: true, label: options.encoding)
        return try HTMLImport.document(named: name, decoded)
      case .docx: return try DocxImport.document(named: name, bytes)
      case .odt: return try ODTImport.document(named: name, bytes)
      }
    } catch let error as IntakeError {
      throw error
    } catch {
      throw IntakeError("\(error)")
    }
  }
}
