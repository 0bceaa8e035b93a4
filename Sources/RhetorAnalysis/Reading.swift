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
  public let tables: LexiconTables
  /// The classes of function words that rules refer to.
  public let grammar: Grammar
  /// The tokens without white space and joining hyphens, with every trait known.
  public let terms: [Token]
  /// The sentences in order.
  public let sentences: [ReadSentence]
  /// The quotations in order of their opening marks.
  public let quotations: [Quotation]
  /// The proper names in order.
  public let names: [Name]
  /// Where phrases stand, in order of position; guards not yet asked.
  public let hits: [Hit]
  /// The attributions in order of their cues.
  public let frames: [Frame]

  init(
    document: Document, tables: LexiconTables, grammar: Grammar, terms: [Token],
    sentences: [ReadSentence], quotations: [Quotation], names: [Name], hits: [Hit],
    frames: [Frame]
  ) {
    self.document = document
    self.tables = tables
    self.grammar = grammar
    self.terms = terms
    self.sentences = sentences
    self.quotations = quotations
    self.names = names
    self.hits = hits
    self.frames = frames
  }

  /// The bytes from the first to the last of `range`; the range must not be empty.
  public func textRange(_ range: Range<Int>) -> TextRange {
    terms[range.lowerBound].range.union(terms[range.upperBound - 1].range)
  }

  /// Whether the word of the term belongs to one of the classes.
  public func term(_ index: Int, isIn classes: ClassMask) -> Bool {
    tables.classes(of: terms[index]).intersects(classes)
  }

  /// The sentence that holds a term.
  public func sentence(ofTerm index: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].terms.lowerBound <= index { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The proper name that a term belongs to.
  func name(atTerm index: Int) -> Name? {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].terms.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < names.count && names[low].terms.contains(index) ? names[low] : nil
  }

  /// Whether a quotation holds exactly these terms.
  func isQuotation(_ terms: Range<Int>) -> Bool {
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].terms.lowerBound < terms.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < quotations.count && quotations[low].terms == terms
  }

  /// The attributions whose cue stands in a sentence.
  public func frames(inSentence number: Int) -> ArraySlice<Frame> {
    func firstFrame(from sentence: Int) -> Int {
      var low = 0
      var high = frames.count
      while low < high {
        let middle = (low + high) / 2
        if frames[middle].sentence < sentence { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return frames[firstFrame(from: number)..<firstFrame(from: number + 1)]
  }

  /// The attributions of a sentence whose cue stands at most 150 terms from a term: farther words
  /// belong to no report any more, and a sentence of thousands of words stays cheap.
  func frames(inSentence number: Int, near term: Int) -> ArraySlice<Frame> {
    let all = frames(inSentence: number)
    guard all.count > 8 else { return all }
    func firstFrame(from cue: Int) -> Int {
      var low = all.startIndex
      var high = all.endIndex
      while low < high {
        let middle = (low + high) / 2
        if all[middle].cue.lowerBound < cue { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return all[firstFrame(from: term - 150)..<firstFrame(from: term + 150)]
  }
}
