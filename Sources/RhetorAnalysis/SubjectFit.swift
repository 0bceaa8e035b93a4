import RhetorLexicon
import RhetorText

/// Answers whether a phrase can be the subject of a verb beside it.
struct SubjectFit: TermReading {
  let terms: TermView
  private let sources: SourceFinder
  private let shape: ClauseShape

  init(_ terms: TermView, sources: SourceFinder, shape: ClauseShape) {
    self.terms = terms
    self.sources = sources
    self.shape = shape
  }

  /// Whether words of which nothing is known can be the subject of the verb: they open as noun
  /// phrases do, end in no preposition or article, and agree with the verb in number where the verb
  /// could as well be a noun (*the credit **reports***).
  func isSubject(_ phrase: Range<Int>, of cue: Range<Int>, in bounds: Range<Int>) -> Bool {
    if shape.isGoverned(phrase.upperBound, in: bounds) { return false }
    let verb = cue.lowerBound
    if !traits(verb).contains(.endsS), !shape.isBaseForm(verb) { return true }
    let opens =
      phrase.lowerBound == bounds.lowerBound
      || has(phrase.lowerBound, [.determiner, .quantifier]) || shape.isShare(phrase.lowerBound)
      || shape.isShare(phrase.upperBound - 1) || traits(phrase.lowerBound).contains(.initialCapital)
    guard opens else { return false }
    if traits(verb).contains(.endsS) { return !shape.isPlural(phrase) }
    return shape.isPlural(phrase) || shape.hasAuxiliary(before: verb, in: bounds)
  }

  /// Whether the source is somebody who can be for or against something: a name, a pronoun, a
  /// person or body, a share of those who were asked.
  ///
  /// Most verbs of stance are nouns too. The word is a verb when a head can be its subject, which a
  /// describing word before it is not (*tough **press** coverage*), and when the two agree in number
  /// (*a Senate **contest***).
  func canHoldStance(
    _ source: SourcePhrase, _ cue: Range<Int>, in bounds: Range<Int>
  ) -> Bool {
    let last = source.range.upperBound - 1
    guard source.range.upperBound <= cue.lowerBound else { return false }
    switch source.sourceClass {
    case .none, .author: return false
    case .other:
      if shape.isShare(last) { return !traits(cue.lowerBound).contains(.endsS) }
      return source.range.lowerBound == bounds.lowerBound
        && traits(last).contains(.initialCapital) && shape.isTitleCase(bounds)
    case .pronoun: return !isWord(source.range.lowerBound, .it)
    default:
      guard sources.classifier.canBeSource(last), !traits(last).contains(.possessive) else {
        return false
      }
      return !shape.isBaseForm(cue.lowerBound) || shape.isPlural(source.range)
        || shape.hasAuxiliary(before: cue.lowerBound, in: bounds)
    }
  }
}
