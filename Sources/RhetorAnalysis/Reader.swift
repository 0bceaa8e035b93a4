public import RhetorLexicon
public import RhetorText

/// Reads documents with one set of lexicons: from tokens and sentences to a `Reading`.
public struct Reader: Sendable {
  private let tables: LexiconTables
  private let grammar: Grammar
  private let matcher: PhraseMatcher
  private let filters: GuardFilters

  /// Creates a reader.
  public init(_ tables: LexiconTables) {
    self.tables = tables
    grammar = Grammar(tables)
    let filters = tables.termFilters()
    matcher = PhraseMatcher(tables, filters: filters)
    self.filters = GuardFilters(tables, filters: filters)
  }

  /// Reads a document whose tokens tile its text and whose sentences tile its tokens.
  public func read(
    _ document: Document, tokens: [Token], sentences: [Sentence]
  ) -> Reading {
    var outline = Outline(document: document, tokens: tokens, sentences: sentences)
    var scanner = QuotationScanner(document: document, terms: outline.terms)
    var quotations = scanner.scan(blocks: outline.blockTerms)
    outline.mark(quotations)
    var chunker = NameChunker(
      document: document, terms: outline.terms, tables: tables, grammar: grammar)
    let names = chunker.names(
      in: outline.parts.map { ($0.terms, outline.role(of: $0).isHeading) })
    outline.mark(names)

    var hits: [Hit] = []
    for part in outline.parts { matcher.appendHits(in: part.terms, of: outline.terms, to: &hits) }
    let voiced = outline.sentences
    func reading(_ quotations: [Quotation], frames: [Frame]) -> Reading {
      Reading(
        document: document, tables: tables, grammar: grammar, filters: filters,
        terms: outline.terms, sentences: voiced, sentenceOfTerm: outline.sentenceOfTerm,
        quotations: quotations, names: names, hits: hits, frames: frames)
    }
    var finder = FrameFinder(reading(quotations, frames: []))
    let framed = reading(quotations, frames: finder.frames())
    let speakers = SourceResolution.speakers(of: quotations, in: framed)
    for index in quotations.indices { quotations[index].frame = speakers[index] }
    var antecedents = AntecedentFinder(framed)
    return reading(quotations, frames: antecedents.boundFrames())
  }
}
