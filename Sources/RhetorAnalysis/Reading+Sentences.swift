public import RhetorLexicon
import RhetorText

/// What stands in some sentences.
extension Reading {
  /// The hits in some sentences.
  public func hits(inSentences range: Range<Int>) -> ArraySlice<Hit> {
    hits.part(of: terms(ofSentences: range)) { $0.terms.lowerBound }
  }

  /// The attributions whose cues stand in some sentences.
  public func frames(inSentences range: Range<Int>) -> ArraySlice<Frame> {
    frames.part(of: range) { $0.sentence }
  }

  /// The quotations that begin in some sentences.
  public func quotations(inSentences range: Range<Int>) -> ArraySlice<Quotation> {
    quotations.part(of: terms(ofSentences: range)) { $0.terms.lowerBound }
  }

  private func terms(ofSentences range: Range<Int>) -> Range<Int> {
    func first(_ number: Int) -> Int {
      number < sentences.count ? sentences[number].terms.lowerBound : terms.count
    }
    return first(range.lowerBound)..<first(range.upperBound)
  }
}

extension Array {
  /// The elements whose places lie in a range; they must stand in the order of their places, if not
  /// within one sentence.
  fileprivate func part(of range: Range<Int>, place: (Element) -> Int) -> ArraySlice<Element> {
    let start = partitionPoint { place($0) >= range.lowerBound }
    return self[start..<partitionPoint { place($0) >= range.upperBound }]
  }
}
