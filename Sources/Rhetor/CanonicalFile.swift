import RhetorLexicon

/// A lexicon file beside its canonical form.
public struct CanonicalFile: Hashable, Sendable {
  /// The file, as its user named it.
  public let path: String
  /// The canonical form of its content.
  public let bytes: [UInt8]
  /// Whether the file has this form already.
  public let isCanonical: Bool

  /// The canonical forms of a lexicon file, or of all files of a lexicon folder.
  ///
  /// - Throws: `PlanError` when a file cannot be read or breaks the rules of its schema.
  public static func files(of path: String) throws(PlanError) -> [CanonicalFile] {
    let inputs: [LexiconInput]
    do {
      inputs = try LexiconFolder(readingFrom: path).inputs
    } catch {
      throw .file(error)
    }
    let errors = LexiconSource(reading: inputs).errors
    guard errors.isEmpty else { throw .lexicons(LexiconErrors(errors)) }
    return inputs.compactMap { input in
      guard let text = LexiconFormat.canonical(input) else { return nil }
      let bytes = Array(text.utf8)
      return CanonicalFile(
        path: input.shownPath, bytes: bytes, isCanonical: bytes == input.bytes)
    }
  }
}
