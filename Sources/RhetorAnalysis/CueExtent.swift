import RhetorLexicon
import RhetorText

/// Says how far a cue reaches beyond the words of its entry, for guards that ask what stands beside it.
///
/// A class, because it is large and would be copied for each cue.
final class CueExtent: TermReading {
  let terms: TermView
  private let shape: ClauseShape
  private let report: ReportShape

  init(_ terms: TermView, shape: ClauseShape, report: ReportShape) {
    self.terms = terms
    self.shape = shape
    self.report = report
  }

  /// Where the cue ends with the circumstances between it and the *that* of its report.
  func end(of hit: Hit, form: CueForm, in bounds: Range<Int>) -> Int {
    let end = hit.terms.upperBound
    guard form.contains(.that), end == hit.span.upperBound else { return end }
    return report.that(behindCircumstancesAt: end, in: bounds) ?? end
  }

  /// Where the cue begins with what makes the verb before it: the auxiliaries of an *-ing* form or of
  /// a passive that names an agent or takes *as*, the verb that an infinitive goes on from.
  func start(of hit: Hit, form: CueForm, in bounds: Range<Int>) -> Int {
    let start = hit.terms.lowerBound
    guard form.contains(.verb) else { return start }
    if shape.isInfinitive(hit.span, in: bounds) {
      return shape.phaseVerb(before: start, in: bounds) ?? start
    }
    // The word before the verb is an auxiliary or stands between them; most often it is neither.
    guard let auxiliaries = shape.auxiliaries(before: start, in: bounds),
      hasOwnAuxiliaries(hit.span, form: form, in: bounds)
    else { return start }
    return auxiliaries
  }

  private func hasOwnAuxiliaries(
    _ cue: Range<Int>, form: CueForm, in bounds: Range<Int>
  ) -> Bool {
    if shows(cue.lowerBound, .endsIng) { return true }
    let next = cue.upperBound..<min(bounds.upperBound, cue.upperBound + 6)
    return next.contains { isWord($0, .by) }
      || form.contains(.as) && next.first.map { isWord($0, .as) } ?? false
  }
}
