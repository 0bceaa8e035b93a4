public import RhetorLexicon
public import RhetorText

/// The lexicons that every copy of Rhetor carries.
public enum BuiltInLexicons {
  /// Their tables, as they lie in the binary.
  public static let tables: LexiconTables = embeddedImage.tables()
  /// What reading derives from them, as it lies in the binary: see `ReadingTables`.
  public static let readingMemory: ImageMemory = embeddedReading
}
