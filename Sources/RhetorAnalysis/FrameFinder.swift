import RhetorLexicon
import RhetorText

/// Finds attributions: a cue, the source beside it, and the words that are ascribed to it.
///
/// The model is source – cue – content of the PARC and PolNeAR corpora (Pareti 2016; Newell et
/// al. 2018). Only cues in the author's voice count: what a speaker ascribes to others is the
/// speaker's business. What belongs to a verb is found by `VerbFrameFinder`.
struct FrameFinder: TermReading {
  let terms: TermView
  let reading: Reading
  private let sources: SourceFinder
  let verbs: VerbFrameFinder
  private let judge: GuardJudge
  /// The hits of cues in the author's voice, in the order in which they are tried.
  private let cues: [Hit]

  /// The attributions in some sentences of a reading that has none yet, in order of sentence and
  /// cue; none depends on those of another sentence.
  static func frames(in reading: Reading, sentences: Range<Int>) -> [Frame] {
    reading.withView { FrameFinder(reading, $0, sentences).frames(in: sentences) }
  }

  private init(_ reading: Reading, _ terms: TermView, _ sentences: Range<Int>) {
    self.reading = reading
    self.terms = terms
    judge = GuardJudge(reading, terms)
    var weak: [Hit] = []
    var cues: [Hit] = []
    let hits = reading.hits(inSentences: sentences)
    cues.reserveCapacity(hits.count / 2 + 8)
    weak.reserveCapacity(16)
    hits.withUnsafeBufferPointer { hits in
      reading.grammar.roles.withUnsafeBufferPointer { roles in
        for hit in hits {
          switch roles[hit.entry] {
          case .cue:
            // Only in the author's voice.
            let isSpoken = !terms[hit.span.lowerBound].traits.isDisjoint(with: [.quoted, .name])
            if !isSpoken { cues.append(hit) }
          case .source: weak.append(hit)
          case .finding: break
          }
        }
      }
    }
    CueOrder.sort(&cues, reading.tables.entries)
    self.cues = cues
    sources = SourceFinder(
      SourceClassifier(
        reading, terms, judge: judge, weak: WeakSources(weak, terms: terms.count)))
    verbs = VerbFrameFinder(terms, sources: sources)
  }

  private func frames(in sentences: Range<Int>) -> [Frame] {
    // Of three cues one makes an attribution.
    var found = FoundFrames(capacity: cues.count / 3 + 4)
    var next = 0
    for number in sentences {
      let bounds = reading.sentences[number].terms
      let first = next
      while next < cues.count, cues[next].terms.lowerBound < bounds.upperBound { next += 1 }
      let hasColon = reading.telling[number].contains(.colon)
      guard next > first || hasColon else { continue }
      let voice = reading.sentences[number].voice
      if voice.isFurniture || voice.isSpoken { continue }
      found.beginSentence()
      for place in first..<next { add(cues[place], in: number, to: &found) }
      // *Smith said: “…”* has its cue already.
      if hasColon, let frame = colonFrame(in: number) { found.prepend(frame) }
    }
    return found.all
  }

  /// Adds the attribution that a cue makes: of cues that overlap, the longest that makes one.
  private func add(_ hit: Hit, in number: Int, to found: inout FoundFrames) {
    guard let last = found.lastCue, last.overlaps(hit.span) else {
      if let frame = frame(of: hit, in: number, after: found) { append(frame, to: &found) }
      return
    }
    if last.count >= hit.span.count { return }
    let shorter = found.removeLast()
    append(frame(of: hit, in: number, after: found) ?? shorter, to: &found)
  }

  /// Adds an attribution; weak sources that speak in what it reports before its cue are told by it:
  /// *Critics say the dam is weak, **the BBC reported***.
  private func append(_ frame: Frame, to found: inout FoundFrames) {
    if let report = frame.content.first, report.upperBound <= frame.head.lowerBound,
      frame.canBeAsked
    {
      found.markReported { $0.sourceEntry != nil && report.contains($0.head.lowerBound) }
    }
    found.append(frame)
  }

  private func frame(of hit: Hit, in number: Int, after found: FoundFrames) -> Frame? {
    guard fires(hit, in: number), let parts = parts(of: hit, in: number, after: found) else {
      return nil
    }
    var frame = Frame(
      sentence: number, cue: hit.span, cueEntry: hit.entry, source: parts.source?.range,
      sourceClass: parts.source?.sourceClass ?? .none, sourceEntry: parts.source?.entry,
      content: parts.content)
    if frame.holdsItsCue || isTold(frame, by: found) { return nil }
    frame.isReported = isReported(frame, by: found)
    return frame
  }

  /// Whether the guards of a cue let it fire. What they say of the word next to it holds for the
  /// *that* behind a circumstance (*agreed **on Monday** that*), and what they say of the word before
  /// it for the one before its auxiliaries (***is** calling for*).
  private func fires(_ hit: Hit, in number: Int) -> Bool {
    guard let sides = judge.blocker(of: hit, in: number) else { return true }
    // A guard that does not look at a side says the same again when that side reaches farther.
    if sides.isEmpty { return false }
    let form = reading.tables.entries[hit.entry].cue
    let bounds = reading.sentences[number].terms
    let start = verbs.extent.start(of: hit, form: form, in: bounds)
    if start == hit.terms.lowerBound, !sides.contains(.behind) { return false }
    let end = verbs.extent.end(of: hit, form: form, in: bounds)
    let looksFarther =
      start < hit.terms.lowerBound && sides.contains(.before)
      || end > hit.terms.upperBound && sides.contains(.behind)
    return looksFarther && judge.blocker(of: hit, in: number, measuredFrom: start..<end) == nil
  }

  private func parts(
    of hit: Hit, in number: Int, after found: FoundFrames
  ) -> VerbFrameFinder.Parts? {
    let form = reading.tables.entries[hit.entry].cue
    let bounds = reading.sentences[number].terms
    if form.contains(.verb) { return verbs.parts(of: hit, form: form, in: bounds, after: found) }
    return form.contains(.noun) ? noun(hit, in: bounds) : sourceBehind(hit, in: bounds)
  }

  // MARK: Prepositions and participles: the source follows

  private func sourceBehind(_ hit: Hit, in bounds: Range<Int>) -> VerbFrameFinder.Parts? {
    guard let source = sources.phrase(after: hit.span.upperBound, in: bounds) else { return nil }
    if hit.span.lowerBound - bounds.lowerBound >= 2 {
      return VerbFrameFinder.Parts(
        source: source, content: Stretches(bounds.lowerBound..<hit.span.lowerBound))
    }
    guard source.range.upperBound < bounds.upperBound else { return nil }
    return VerbFrameFinder.Parts(
      source: source, content: Stretches(source.range.upperBound..<bounds.upperBound))
  }

  // MARK: Nouns: their owner is the source

  private func noun(_ hit: Hit, in bounds: Range<Int>) -> VerbFrameFinder.Parts? {
    guard hit.span.upperBound < bounds.upperBound else { return nil }
    let source = sources.owner(
      of: hit.span, isGoverned: hit.terms.lowerBound < hit.span.lowerBound, in: bounds)
    return VerbFrameFinder.Parts(
      source: source, content: Stretches(hit.span.upperBound..<bounds.upperBound))
  }

  // MARK: Speaker and colon

  /// *Smith: “…”*: a source of at most six words and a colon at the start of a sentence.
  ///
  /// Without quotation marks behind it (*Poll: most voters want the road mended*) only a source
  /// that can be looked up counts, because a colon introduces much else.
  private func colonFrame(in number: Int) -> Frame? {
    let bounds = reading.sentences[number].terms
    guard
      let colon = bounds.prefix(8).first(where: { shows($0, .colon) }),
      colon > bounds.lowerBound, bounds.upperBound - colon > 3,
      let source = sources.subject(before: colon, in: bounds),
      source.range.lowerBound == bounds.lowerBound, source.sourceClass != .other
    else { return nil }
    let isQuoted = shows(colon + 1, .quotationMark)
    guard isQuoted || source.sourceClass == .namedPerson || source.sourceClass == .document else {
      return nil
    }
    return Frame(
      sentence: number, cue: colon..<colon + 1, cueEntry: nil, source: source.range,
      sourceClass: source.sourceClass, sourceEntry: source.entry,
      content: Stretches(colon + 1..<bounds.upperBound))
  }
}
