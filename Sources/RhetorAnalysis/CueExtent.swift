import RhetorLexicon
import RhetorText

/// Says how far a cue reaches beyond the words of its entry, for guards that ask what stands beside it.
struct CueExtent {
  private let reading: Reading
  private let shape: ClauseShape
  private let report: ReportShape
  private let words: FunctionWords

  init(_ reading: Reading, shape: ClauseShape, report: ReportShape) {
    self.reading = reading
    self.shape = shape
    self.report = report
    words = reading.grammar.words
  }

  /// The terms of a cue with the circumstances between it and the *that* of its report, and with what
  /// makes the verb before it: the auxiliaries of an *-ing* form or of a passive that names an agent
  /// or takes *as*, the verb that an infinitive goes on from.
  func terms(of hit: Hit, form: CueForm, in bounds: Range<Int>) -> Range<Int> {
    var terms = hit.terms
    if form.contains(.that), hit.terms.upperBound == hit.span.upperBound,
      let that = report.that(behindCircumstancesAt: terms.upperBound, in: bounds)
    {
      terms = terms.lowerBound..<that
    }
    guard form.contains(.verb) else { return terms }
    let start =
      shape.isInfinitive(hit.span, in: bounds)
      ? shape.phaseVerb(before: terms.lowerBound, in: bounds)
      : hasOwnAuxiliaries(hit.span, form: form, in: bounds)
        ? shape.auxiliaries(before: terms.lowerBound, in: bounds) : nil
    return (start ?? terms.lowerBound)..<terms.upperBound
  }

  private func hasOwnAuxiliaries(
    _ cue: Range<Int>, form: CueForm, in bounds: Range<Int>
  ) -> Bool {
    if reading.terms[cue.lowerBound].traits.contains(.endsIng) { return true }
    let next = cue.upperBound..<min(bounds.upperBound, cue.upperBound + 6)
    return next.contains { words.by.contains(reading.terms[$0].word) }
      || form.contains(.as) && next.first.map { words.as.contains(reading.terms[$0].word) } ?? false
  }
}
