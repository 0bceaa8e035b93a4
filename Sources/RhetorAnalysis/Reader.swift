public import RhetorLexicon
public import RhetorText

/// Reads documents with one set of lexicons: from tokens and sentences to a `Reading`.
public struct Reader: Sendable {
  private let tables: LexiconTables
  private let grammar: Grammar
  private let matcher: PhraseMatcher
  private let probes: GuardProbes
  private let accepted: AcceptedTerms

  /// Creates a reader, and derives what it asks of the lexicons.
  public init(_ tables: LexiconTables) { self.init(tables, ReadingTables(tables)) }

  /// Creates a reader for which everything was derived from the lexicons already.
  public init(_ tables: LexiconTables, _ readingTables: ReadingTables) {
    self.tables = tables
    grammar = Grammar(tables, facts: readingTables.facts)
    matcher = PhraseMatcher(tables)
    accepted = matcher.accepted
    probes = GuardProbes(readingTables.guards)
  }

  /// Reads a document of which all words, numbers and marks but joining hyphens are given, and
  /// which of them begin a sentence.
  public func read(
    _ document: Document, terms: consuming [Token], starts: [Int]
  ) -> Reading {
    var outline = Outline(document: document, terms: consume terms, starts: starts)
    var quotations = Self.quotations(in: outline, of: document)
    outline.mark(quotations)
    let names = names(in: outline, of: document)
    outline.mark(names)

    var hits: [Hit] = []
    hits.reserveCapacity(outline.terms.count / 6 + 8)
    for part in outline.parts { matcher.appendHits(in: part.terms, of: outline.terms, to: &hits) }
    let voiced = outline.sentences
    let telling = outline.tellingTraits
    func reading(_ quotations: [Quotation], frames: [Frame]) -> Reading {
      Reading(
        document: document, tables: tables, grammar: grammar, probes: probes, accepted: accepted,
        terms: outline.terms, sentences: voiced, telling: telling,
        sentenceOfTerm: outline.sentenceOfTerm,
        quotations: quotations, names: names, hits: hits, frames: frames)
    }
    let frames = FrameFinder.frames(in: reading(quotations, frames: []))
    let framed = reading(quotations, frames: frames)
    let speakers = SourceResolution.speakers(of: quotations, in: framed)
    for index in quotations.indices { quotations[index].frame = speakers[index] }
    let antecedents = AntecedentFinder(framed)
    return reading(quotations, frames: antecedents.boundFrames())
  }

  // Scanner and chunker hold the terms, which are marked next; they must be gone by then, or all
  // terms are copied.

  private static func quotations(in outline: Outline, of document: Document) -> [Quotation] {
    var scanner = QuotationScanner(
      document: document, terms: outline.terms, marks: outline.shapes.marks)
    return scanner.scan(blocks: outline.blockTerms)
  }

  private func names(in outline: Outline, of document: Document) -> [Name] {
    let chunker = NameChunker(
      document: document, terms: outline.terms, capitals: outline.shapes.capitals, grammar: grammar)
    return chunker.names(in: outline)
  }
}
