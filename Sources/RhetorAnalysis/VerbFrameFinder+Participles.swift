import RhetorLexicon
import RhetorText

/// Verbs whose subject does not speak: passives and participles.
extension VerbFrameFinder {
  /// *was rejected by most voters*, *was praised for her patience*: what it is about is its subject.
  func passive(
    _ cue: Range<Int>, form: CueForm, by agent: SourcePhrase? = nil, in bounds: Range<Int>
  ) -> Parts? {
    let source = agent ?? sources.agent(after: cue, in: bounds)
    if let content = contentAfter(cue, form: form, source: nil, in: bounds) {
      return Parts(source: source, content: Stretches(content))
    }
    guard !form.isDisjoint(with: [.object, .stance]), cue.lowerBound - bounds.lowerBound >= 2 else {
      return nil
    }
    if source == nil {
      let next = cue.upperBound
      guard next < bounds.upperBound, isWord(next, .overFor) else {
        return nil
      }
    }
    let subject = sources.subject(before: cue.lowerBound, in: bounds)
    let start = subject?.range.lowerBound ?? bounds.lowerBound
    return Parts(source: source, content: Stretches(start..<cue.lowerBound))
  }

  /// *…, saying it was old* belongs to who spoke before; *a letter saying it was old* to its noun.
  func participle(
    _ cue: Range<Int>, form: CueForm, in bounds: Range<Int>, after found: FoundFrames
  ) -> Parts? {
    let before = cue.lowerBound - 1
    let isApart =
      before < bounds.lowerBound
      || !traits(before).isDisjoint(with: [.comma, .dash, .quotationMark, .openingBracket])
      || isWord(before, .by)
      || shape.isCoordinated(cue.lowerBound, in: bounds)
    if isApart {
      // *Defending the port is hard*: what opens the sentence without a comma is its subject.
      let isFirst = before < bounds.lowerBound
      if isFirst, !bounds.contains(where: { traits($0).contains(.comma) }) { return nil }
      let shared =
        isFirst ? nil : speaker(of: found) ?? sources.opener(of: bounds)
      return contentAfter(cue, form: form, source: shared, in: bounds).map {
        Parts(source: shared, content: Stretches($0))
      }
    }
    if shape.isGoverned(cue.lowerBound, in: bounds) { return nil }
    let source = sources.subject(before: cue.lowerBound, in: bounds)
    guard let source, !form.contains(.stance),
      source.sourceClass != .other || !form.isDisjoint(with: [.that, .quote]),
      let content = contentAfter(cue, form: form, source: source, in: bounds)
    else { return nil }
    return Parts(source: source, content: Stretches(content))
  }

  /// Who spoke last in the sentence. A weak source is judged where it stands, so that it is not
  /// counted again for the verbs that share it.
  func speaker(of found: FoundFrames) -> SourcePhrase? {
    guard let last = found.last(where: { $0.source != nil }),
      let range = found.all[last].source
    else { return nil }
    return SourcePhrase(range: range, sourceClass: found.all[last].sourceClass, entry: nil)
  }
}
