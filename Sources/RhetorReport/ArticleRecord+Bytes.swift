extension ArticleRecord {
  /// Whether the bytes of its places are bytes of the file itself, so that a tool may look there and
  /// put other words in their place. Those of a word processor's or compressed file are bytes of what
  /// was unpacked.
  public var placesAreInFile: Bool {
    source.places == SourceRecord.plain.places
      && ![".gz", ".zst"].contains { path.lowercased().hasSuffix($0) }
  }
}
