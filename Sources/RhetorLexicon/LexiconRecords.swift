/// What lexicon files say beyond what analysis needs: for pages, listings and checks.
public struct LexiconRecords: Hashable, Sendable {
  /// One record for each of `LexiconTables.entries`.
  public var entries: [EntryRecord] = []
  /// One record for each of `LexiconTables.categories`.
  public var categories: [CategoryRecord] = []
  /// One record for each of `LexiconTables.classNames`.
  public var classes: [ClassRecord] = []
  /// Irregular forms, with which users' lexicons are inflected too.
  public var irregular = IrregularForms()

  /// Creates empty records.
  public init() {}
}
