public import RhetorLexicon
public import RhetorText

/// Reads documents with one set of lexicons: from tokens and sentences to a `Reading`.
///
/// It is a class because each reading begins with one: to hand it on must not mean to copy it.
public final class Reader: Sendable {
  let tables: LexiconTables
  let grammar: Grammar
  let matcher: PhraseMatcher
  let probes: GuardProbes

  /// Creates a reader, and derives what it asks of the lexicons.
  public convenience init(_ tables: LexiconTables) { self.init(tables, ReadingTables(tables)) }

  /// Creates a reader for which everything was derived from the lexicons already.
  public init(_ tables: LexiconTables, _ readingTables: ReadingTables) {
    self.tables = tables
    grammar = Grammar(tables, readingTables)
    matcher = PhraseMatcher(tables)
    probes = GuardProbes(readingTables.guards, tables)
  }

  /// Reads a document of which all words, numbers and marks but joining hyphens are given, and
  /// which of them begin a sentence.
  public func read(
    _ document: Document, terms: consuming [Token], starts: [Int]
  ) -> Reading {
    let draft = draft(document, terms: consume terms, starts: starts)
    let all = draft.sentences
    let unframed = draft.reading(hits: draft.hits(in: all))
    return draft.reading(unframed, frames: unframed.foundFrames(in: all))
  }

  /// Begins to read a document: what must look at all of it is found, and what is left can be found
  /// for some sentences at a time.
  public func draft(
    _ document: Document, terms: consuming [Token], starts: [Int]
  ) -> ReadingDraft {
    var outline = Outline(document: document, terms: consume terms, starts: starts)
    let quotations = Self.quotations(in: outline, of: document)
    outline.mark(quotations)
    let names = names(in: outline, of: document)
    outline.mark(names)
    return ReadingDraft(
      reader: self, document: document, outline: outline, quotations: quotations, names: names)
  }

  // Scanner and chunker hold the terms, which are marked next; they must be gone by then, or all
  // terms are copied.

  private static func quotations(in outline: Outline, of document: Document) -> [Quotation] {
    var scanner = QuotationScanner(
      document: document, terms: outline.terms, marks: outline.shapes.marks)
    return scanner.scan(blocks: outline.blockTerms)
  }

  private func names(in outline: Outline, of document: Document) -> [Name] {
    TermView.lend(outline.terms, grammar) { terms in
      NameChunker(document: document, terms: terms, outline: outline, grammar: grammar).names()
    }
  }
}
