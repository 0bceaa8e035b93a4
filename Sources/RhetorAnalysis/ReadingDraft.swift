public import RhetorLexicon
import RhetorText

/// A document whose sentences, quotations and names are known, while the rest is looked for.
///
/// Phrases and attributions are found sentence by sentence, so several cores can share a large
/// article. `Reader.read` is the same in one piece.
public struct ReadingDraft: Sendable {
  let reader: Reader
  let document: Document
  let outline: Outline
  let quotations: [Quotation]
  let names: [Name]

  /// The numbers of all sentences.
  public var sentences: Range<Int> { outline.parts.indices }

  /// Where phrases stand in some sentences.
  public func hits(in sentences: Range<Int>) -> [Hit] {
    var hits: [Hit] = []
    guard let first = sentences.first, let last = sentences.last else { return hits }
    let terms = outline.parts[first].terms.lowerBound..<outline.parts[last].terms.upperBound
    hits.reserveCapacity(terms.count / 6 + 8)
    for number in sentences {
      reader.matcher.appendHits(in: outline.parts[number].terms, of: outline.terms, to: &hits)
    }
    return hits
  }

  /// The reading with everything but attributions.
  ///
  /// - Parameter hits: those of all sentences, in their order.
  public func reading(hits: [Hit]) -> Reading {
    Reading(
      document, by: reader, terms: outline.terms, sentences: outline.sentences,
      telling: outline.tellingTraits, sentenceOfTerm: outline.sentenceOfTerm,
      quotations: quotations, names: names, hits: hits)
  }

  /// The whole reading: attributions know whom their pronouns mean, and quotations who speaks.
  ///
  /// - Parameters:
  ///   - unframed: what `reading(hits:)` gave.
  ///   - frames: what `unframed` found in all sentences, in their order.
  public func reading(_ unframed: Reading, frames: consuming [Frame]) -> Reading {
    var frames = consume frames
    var quotations = quotations
    SourceResolution.bind(&quotations, to: frames, in: unframed)
    AntecedentFinder(unframed).bind(&frames)
    return Reading(unframed, quotations: quotations, frames: frames)
  }
}

extension Reading {
  /// The attributions in some sentences, when the reading has none yet.
  public func foundFrames(in sentences: Range<Int>) -> [Frame] {
    FrameFinder.frames(in: self, sentences: sentences)
  }
}
