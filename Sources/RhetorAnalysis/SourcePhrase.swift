import RhetorLexicon

/// The noun phrase that names a source, and what kind of source it is.
struct SourcePhrase {
  /// The terms of the phrase.
  let range: Range<Int>
  /// What kind of source.
  let sourceClass: SourceClass
  /// The lexicon entry, when the source is a weak one.
  let entry: Hit?
}
