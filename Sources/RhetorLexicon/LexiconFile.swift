public import RhetorSettings

/// One lexicon file as it is written.
public struct LexiconFile: Sendable {
  /// The path within the lexicon folder.
  public let path: String
  /// What messages call the file.
  public let shownPath: String
  /// The digest of its bytes.
  public let digest: Digest
  /// The category that the folder names, for files in a category's folder.
  public internal(set) var folder: String?
  /// The `[category]` table.
  public internal(set) var card: CategorySource?
  /// The `[lexicon]` table.
  public internal(set) var header: HeaderSource?
  /// The `[[entry]]` tables.
  public internal(set) var entries: [EntrySource] = []
  /// The `[[class]]` tables.
  public internal(set) var classes: [ClassSource] = []
  /// Irregular forms, for files in `inflection/`.
  public internal(set) var irregular = IrregularForms()

  /// Creates a file without content.
  init(_ input: LexiconInput) {
    path = input.path
    shownPath = input.shownPath
    digest = Digest(of: input.bytes)
  }

  /// The category of the entries: named by the folder, the `[lexicon]` or the `[category]` table.
  public var category: Placed<String>? {
    if let folder { return Placed(folder, at: header?.place ?? card?.place ?? .start) }
    return header?.category ?? card?.id
  }
}
