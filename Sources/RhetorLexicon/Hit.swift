/// A place where an entry's phrase stands; its guards have not been asked yet.
///
/// Indices count *terms*: the tokens of a document without white space and joining hyphens.
public struct Hit: Hashable, Sendable {
  /// The index of the entry in `LexiconTables.entries`.
  public let entry: Int
  /// The terms of the whole phrase, context elements included.
  public let terms: Range<Int>
  /// The terms that a finding would cover.
  public let span: Range<Int>

  /// Creates a hit.
  public init(entry: Int, terms: Range<Int>, span: Range<Int>) {
    self.entry = entry
    self.terms = terms
    self.span = span
  }
}
