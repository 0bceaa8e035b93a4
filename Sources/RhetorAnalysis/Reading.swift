public import RhetorLexicon
public import RhetorText

/// Everything that is known of a document before it is judged.
///
/// A reading never changes, so stages cannot see one another and their order cannot matter. What
/// more than one stage needs (quotations, names, attributions) is found while reading. It is a class
/// because every judge and stage holds one: to pass it on must not mean to copy it.
public final class Reading: Sendable {
  /// The document.
  public let document: Document
  /// The lexicons it was read with.
  public var tables: LexiconTables { reader.tables }
  /// The classes of function words that rules refer to.
  var grammar: Grammar { reader.grammar }
  /// The tokens without white space and joining hyphens, with every trait known.
  public let terms: [Token]
  /// The sentences in order.
  public let sentences: [ReadSentence]
  /// The quotations in order of their opening marks.
  public let quotations: [Quotation]
  /// The proper names in order.
  public let names: [Name]
  /// Where phrases stand, sentence by sentence in order of the words that they are anchored on; guards
  /// not yet asked.
  public let hits: [Hit]
  /// The attributions in order of their cues.
  public let frames: [Frame]
  /// Who read it, and holds what all readings share: to hand on the lexicons themselves, a hundred
  /// references were counted for each article.
  private let reader: Reader
  /// What the tests of guards begin and end with.
  var probes: GuardProbes { reader.probes }
  /// Which terms the sets of phrases and guards accept.
  var accepted: AcceptedTerms { reader.matcher.accepted }
  /// For each sentence, which of `ShapeBits.tellingTraits` occur in it.
  let telling: [TokenTraits]
  /// For each term, its sentence.
  private let sentenceOfTerm: [UInt32]

  init(
    _ document: Document, by reader: Reader, terms: [Token], sentences: [ReadSentence],
    telling: [TokenTraits], sentenceOfTerm: [UInt32], quotations: [Quotation], names: [Name],
    hits: [Hit]
  ) {
    self.reader = reader
    self.telling = telling
    self.sentenceOfTerm = sentenceOfTerm
    self.document = document
    self.terms = terms
    self.sentences = sentences
    self.quotations = quotations
    self.names = names
    self.hits = hits
    frames = []
  }

  /// The same reading with attributions, and with quotations that know theirs.
  init(_ unframed: Reading, quotations: [Quotation], frames: [Frame]) {
    reader = unframed.reader
    telling = unframed.telling
    sentenceOfTerm = unframed.sentenceOfTerm
    document = unframed.document
    terms = unframed.terms
    sentences = unframed.sentences
    names = unframed.names
    hits = unframed.hits
    self.quotations = quotations
    self.frames = frames
  }

  /// The bytes from the first to the last of `range`; the range must not be empty.
  public func textRange(_ range: Range<Int>) -> TextRange {
    terms[range.lowerBound].range.union(terms[range.upperBound - 1].range)
  }

  /// Whether the word of the term belongs to one of the classes.
  func has(_ index: Int, _ classes: WordClasses) -> Bool {
    !grammar.facts[Int(terms[index].word.raw)].classes.isDisjoint(with: classes)
  }

  /// Whether the term is one of these function words.
  func isWord(_ index: Int, _ words: FunctionWords) -> Bool {
    !grammar.facts[Int(terms[index].word.raw)].functions.isDisjoint(with: words)
  }

  /// The sentence that holds a term.
  public func sentence(ofTerm index: Int) -> Int {
    Int(sentenceOfTerm[min(index, sentenceOfTerm.count - 1)])
  }

  /// The proper name that a term belongs to.
  func name(atTerm index: Int) -> Name? {
    let next = names.partitionPoint { $0.terms.upperBound > index }
    return next < names.count && names[next].terms.contains(index) ? names[next] : nil
  }

  /// Whether a quotation holds exactly these terms.
  func isQuotation(_ terms: Range<Int>) -> Bool {
    let next = quotations.partitionPoint { $0.terms.lowerBound >= terms.lowerBound }
    return next < quotations.count && quotations[next].terms == terms
  }

  /// The attributions whose cue stands in a sentence.
  public func frames(inSentence number: Int) -> ArraySlice<Frame> {
    frames.inSentence(number)
  }

  /// Whether the frame tells what somebody is for or against, and so may be about anybody.
  func isStance(_ frame: Frame) -> Bool {
    frame.cueEntry.map { tables.entries[$0].cue.contains(.stance) } ?? false
  }

  /// The attributions of a sentence whose cue stands at most 150 terms from a term: farther words
  /// belong to no report any more, and a sentence of thousands of words stays cheap.
  func frames(inSentence number: Int, near term: Int) -> ArraySlice<Frame> {
    let all = frames(inSentence: number)
    guard all.count > 8 else { return all }
    let start = all.partitionPoint { $0.cue.lowerBound >= term - 150 }
    let end = all.partitionPoint { $0.cue.lowerBound >= term + 150 }
    return all[start..<end]
  }
}
