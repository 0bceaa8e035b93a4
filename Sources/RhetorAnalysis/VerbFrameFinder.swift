import RhetorLexicon
import RhetorText

/// Finds source and content of a verb that reports: its subject, its agent, or the noun phrase
/// behind it, and the words it reports before or after it.
///
/// A class, because it is large and would be copied for each cue.
final class VerbFrameFinder: TermReading {
  /// Who says, and what: up to two stretches of terms.
  struct Parts {
    let source: SourcePhrase?
    let content: Stretches
  }

  let terms: TermView
  let sources: SourceFinder
  let shape: ClauseShape
  private let report: ReportShape
  private let fit: SubjectFit
  let extent: CueExtent

  init(_ terms: TermView, sources: SourceFinder) {
    self.terms = terms
    self.sources = sources
    shape = ClauseShape(terms, sources: sources)
    report = ReportShape(terms)
    fit = SubjectFit(terms, sources: sources, shape: shape)
    extent = CueExtent(terms, shape: shape, report: report)
  }

  /// The parts of the attribution that the verb makes; nil when it makes none.
  ///
  /// - Parameter found: the attributions of the sentence so far; a subject stands behind the last
  ///   cue, and a verb without a subject of its own shares that of the verb before it.
  func parts(
    of hit: Hit, form: CueForm, in bounds: Range<Int>, after found: FoundFrames
  ) -> Parts? {
    let cue = hit.span
    if shape.isCompound(cue, in: bounds) || shape.isModifier(cue, in: bounds) { return nil }
    var verb = cue.lowerBound
    var isParticiple = shape.isParticiple(cue, in: bounds)
    if isParticiple, let phase = shape.phaseVerb(beforeGerund: verb, in: bounds) {
      verb = phase
      isParticiple = false
    }
    if shape.isInfinitive(cue, in: bounds) {
      guard let phase = shape.phaseVerb(before: verb, in: bounds) else { return nil }
      verb = phase
    }
    if shape.isPassive(cue, in: bounds) { return passive(cue, form: form, in: bounds) }
    if shape.isAgentive(cue, in: bounds),
      let agent = sources.agent(after: cue, in: shape.untilMainVerb(after: cue, in: bounds)),
      agent.sourceClass != .other
    {
      return passive(cue, form: form, by: agent, in: bounds)
    }
    if shape.isInverted(cue, in: bounds),
      let source = sources.phrase(after: cue.upperBound, in: bounds)
    {
      var content = Stretches(bounds.lowerBound..<cue.lowerBound)
      if source.range.upperBound + 1 < bounds.upperBound {
        content.append(source.range.upperBound..<bounds.upperBound)
      }
      return Parts(source: source, content: content)
    }
    if isParticiple {
      return participle(cue, form: form, in: bounds, after: found)
    }
    let floor = min(found.lastCue?.upperBound ?? bounds.lowerBound, cue.lowerBound)
    var source = sources.subject(before: verb, in: floor..<bounds.upperBound)
    if floor > bounds.lowerBound, source == nil || source?.sourceClass == .other {
      // *groups that endorsed him say*: the subject stands before another verb.
      // *a man who claimed to be **behind the theft** told police*: nor does a preposition begin one.
      let far = sources.subject(before: verb, in: bounds)
      let isSubject = source.map { !has($0.range.lowerBound, .preposition) } ?? false
      if !isSubject || far?.sourceClass != .other { source = far ?? source }
    }
    guard let source else {
      if shape.isGoverned(verb, in: bounds) || shape.isRelative(verb, in: bounds) { return nil }
      let isCoordinated = shape.isCoordinated(verb, in: bounds)
      let shared = isCoordinated ? speaker(of: found) : nil
      // *to protect and **defend** the town*: an infinitive goes on.
      if isCoordinated, shared == nil, shape.isBaseForm(verb) { return nil }
      return contentAfter(cue, form: form, source: shared, in: bounds).map {
        Parts(source: shared, content: Stretches($0))
      }
    }
    return active(cue, form: form, source: source, in: bounds)
  }

  // MARK: A verb with its subject

  private func active(
    _ cue: Range<Int>, form: CueForm, source: SourcePhrase, in bounds: Range<Int>
  ) -> Parts? {
    if source.sourceClass == .other {
      if shape.isRelative(cue.lowerBound, in: bounds) { return nil }
      if shape.isOpener(source.range) {
        // *when asked whether*: nobody is named.
        return contentAfter(cue, form: form, source: nil, in: bounds).map {
          Parts(source: nil, content: Stretches($0))
        }
      }
      guard fit.isSubject(source.range, of: cue, in: bounds) else { return nil }
    }
    var content = Stretches()
    let start = source.range.lowerBound
    let before = bounds.lowerBound..<start
    let after = contentAfter(cue, form: form, source: source, in: bounds)
    // *In May, Ruiz told the board that …* has its report behind it.
    let isBehind = after.map { report.opensReport($0.lowerBound) } ?? false
    // A stance needs its object; only words can stand before who said them.
    if !form.contains(.stance), !isBehind, before.count >= 2,
      report.endsContent(at: start, in: bounds),
      report.closesCue(at: cue.upperBound, in: bounds)
    {
      content.append(before)
    }
    if let after {
      content.append(after)
    } else if content.isEmpty, let relative = objectRelative(before: start, cue, form, in: bounds) {
      content.append(relative)
    }
    if content.isEmpty, let colon = report.colonStart(after: cue.upperBound, in: bounds) {
      // *The mayor said:* announces words that stand elsewhere.
      content.append(colon..<bounds.upperBound)
    }
    if content.isEmpty {
      // *“Why?” Ruiz replied.* has its words in the sentence before.
      let speaks =
        form.contains(.quote)
        && (source.sourceClass != .other || shape.isBareName(source.range, in: bounds))
      let head = source.range.lowerBound..<cue.upperBound
      guard speaks,
        report.isWhole(head, in: bounds)
          || form.contains(.that) && report.isAside(head, in: bounds)
      else { return nil }
    }
    return Parts(source: source, content: content)
  }

  /// What a relative clause says about the noun before it: *the deal, which **Ruiz opposed**, failed*;
  /// and the clause beside *as*: *as **Ruiz noted**, the bridge is old*.
  private func objectRelative(
    before start: Int, _ cue: Range<Int>, _ form: CueForm, in bounds: Range<Int>
  ) -> Range<Int>? {
    guard start > bounds.lowerBound else { return nil }
    let end = cue.upperBound
    let closes =
      end >= bounds.upperBound || !traits(end).isDisjoint(with: [.comma, .terminator, .dash])
    if isWord(start - 1, .as) {
      guard closes, !form.isDisjoint(with: [.that, .quote, .clause]) else { return nil }
      let isFirst = start - bounds.lowerBound <= 2
      if isFirst { return end + 1 < bounds.upperBound ? end + 1..<bounds.upperBound : nil }
      return traits(start - 2).contains(.comma) ? bounds.lowerBound..<start - 2 : nil
    }
    guard
      isWord(start - 1, .relative)
        || isWord(start - 1, .that),
      closes || has(end, .preposition) || has(end, .auxiliary)
    else { return nil }
    var noun = start - 2
    if noun >= bounds.lowerBound, traits(noun).contains(.comma) { noun -= 1 }
    guard noun >= bounds.lowerBound, traits(noun).contains(.word),
      !has(noun, .functionWord)
    else { return nil }
    return noun..<noun + 1
  }

  // MARK: What is reported

  /// The reported words after a verb, when what follows fits what the verb takes.
  func contentAfter(
    _ cue: Range<Int>, form: CueForm, source: SourcePhrase?, in bounds: Range<Int>
  ) -> Range<Int>? {
    let start = cue.upperBound
    guard start < bounds.upperBound else { return nil }
    let rest = start..<bounds.upperBound
    if form.contains(.quote), mayQuote(at: start),
      let quote = report.quotationStart(after: start, in: bounds)
    {
      // *said he would welcome a “principled” plan*: the mention is a part of the report.
      let isOwn = form.contains(.clause) && report.beginsClause(at: start, before: quote)
      return (isOwn ? start : quote)..<bounds.upperBound
    }
    if form.contains(.that), let that = report.thatClause(after: start, in: bounds) {
      let isOwn = form.contains(.clause) && report.beginsClause(at: start, before: that)
      let first = isOwn ? start : that
      return first..<report.endOfReport(from: first, cue: cue, in: bounds)
    }
    if form.contains(.as), report.hasAs(after: start, in: bounds) { return rest }
    if form.contains(.to), report.hasTo(at: start) { return rest }
    if form.contains(.clause), report.beginsClause(at: start, in: bounds) {
      return start..<report.endOfReport(from: start, cue: cue, in: bounds)
    }
    // *expressed concern **about the plan***: the noun of the cue takes the preposition.
    let takesPreposition = cue.count > 1 && !has(start - 1, .preposition)
    // *opposes “blanket bans”*: marks around an object do not part it from its verb.
    let isMarked =
      traits(start).contains(.quotationMark)
      && start + 1 < bounds.upperBound
      && traits(start + 1).contains(.quoted)
    let isObject =
      (isMarked || !traits(start).contains(.punctuation))
      && (takesPreposition || !has(start, .preposition))
      && !isWord(start, .coordinator)
    if form.contains(.object), isObject { return rest }
    if form.contains(.stance), isObject, let source, fit.canHoldStance(source, cue, in: bounds) {
      return rest
    }
    return nil
  }

  /// Whether the sentence of a term holds a quotation mark at all.
  private func mayQuote(at index: Int) -> Bool {
    let reading = sources.classifier.reading
    return reading.telling[reading.sentence(ofTerm: index)].contains(.quotationMark)
  }

  /// Whether the verb has the form of the past tense.
  func isPast(_ cue: Range<Int>) -> Bool { hasPastForm(cue.lowerBound) }

  /// Whether a modal or an *if* stands right before the verb: what would be said is not said.
  func isUnreal(_ cue: Range<Int>, in bounds: Range<Int>) -> Bool {
    (max(bounds.lowerBound, cue.lowerBound - 3)..<cue.lowerBound).contains {
      has($0, .modal)
    }
  }
}
