/// A place where an entry's phrase stands; its guards have not been asked yet.
///
/// Indices count *terms*: the tokens of a document without white space and joining hyphens. Twelve
/// bytes, because a third of all words make one: with numbers of 64 bits they were a quarter of the
/// memory of a large article.
public struct Hit: Hashable, Sendable {
  @usableFromInline let entryNumber: UInt32
  @usableFromInline let first: UInt32
  @usableFromInline let count: UInt8
  @usableFromInline let spanStart: UInt8
  @usableFromInline let spanEnd: UInt8

  /// Creates a hit of at most 255 terms.
  public init(entry: Int, terms: Range<Int>, span: Range<Int>) {
    precondition(span.lowerBound <= span.upperBound && span.upperBound <= terms.upperBound)
    self.init(
      entry: UInt32(entry), first: UInt32(terms.lowerBound), count: UInt8(terms.count),
      spanStart: UInt8(span.lowerBound - terms.lowerBound),
      spanEnd: UInt8(span.upperBound - terms.lowerBound))
  }

  /// Creates a hit from where its phrase begins and how long it is; the span counts from there.
  init(
    entry: UInt32, first: UInt32, count: UInt8, spanStart: UInt8, spanEnd: UInt8
  ) {
    entryNumber = entry
    self.first = first
    self.count = count
    self.spanStart = spanStart
    self.spanEnd = spanEnd
  }

  /// The index of the entry in `LexiconTables.entries`.
  @inlinable public var entry: Int { Int(entryNumber) }

  /// The terms of the whole phrase, context elements included.
  @inlinable public var terms: Range<Int> {
    Range(uncheckedBounds: (Int(first), Int(first) &+ Int(count)))
  }

  /// The terms that a finding would cover.
  @inlinable public var span: Range<Int> {
    Range(uncheckedBounds: (Int(first) &+ Int(spanStart), Int(first) &+ Int(spanEnd)))
  }
}
