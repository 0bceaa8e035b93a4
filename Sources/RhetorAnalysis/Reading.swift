public import RhetorLexicon
public import RhetorText

/// Everything that is known of a document before it is judged.
///
/// A reading never changes, so stages cannot see one another and their order cannot matter. What
/// more than one stage needs (quotations, names, attributions) is found while reading.
public struct Reading: Sendable {
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
}
