public import RhetorLexicon

/// The lexicons that every copy of Rhetor carries.
public enum BuiltInLexicons {
  /// Their tables, decoded from the binary at the first use.
  public static let tables: LexiconTables = embeddedImage.tables()
}
