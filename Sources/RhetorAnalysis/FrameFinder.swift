import RhetorLexicon
import RhetorText

/// Finds attributions: a cue, the source beside it, and the words that are ascribed to it.
///
/// The model is source – cue – content of the PARC and PolNeAR corpora (Pareti 2016; Newell et
/// al. 2018). Only cues in the author's voice count: what a speaker ascribes to others is the
/// speaker's business. What belongs to a verb is found by `VerbFrameFinder`.
struct FrameFinder {
  private let reading: Reading
  private let sources: SourceFinder
  private let verbs: VerbFrameFinder
  private var judge: GuardJudge

  init(_ reading: Reading) {
    self.reading = reading
    sources = SourceFinder(reading)
    verbs = VerbFrameFinder(reading, sources: sources)
    judge = GuardJudge(reading)
  }

  /// The attributions of the document, in order of sentence and cue.
  mutating func frames() -> [Frame] {
    var frames: [Frame] = []
    var hits = cueHits()[...]
    for (number, sentence) in reading.sentences.enumerated() {
      let own = hits.prefix { sentence.terms.contains($0.span.lowerBound) }
      hits = hits.dropFirst(own.count)
      guard !sentence.voice.isFurniture, !sentence.voice.isSpoken else { continue }
      var found = framesOfCues(own, in: number)
      // *Smith said: “…”* has its cue already.
      if let frame = colonFrame(in: number),
        !found.contains(where: { $0.cue.lowerBound < frame.cue.upperBound })
      {
        found.append(frame)
      }
      frames += found.sorted { $0.cue.lowerBound < $1.cue.lowerBound }
    }
    return frames
  }

  /// The hits of cue entries in the author's voice, by position, the longest first.
  private func cueHits() -> [Hit] {
    let candidates = reading.hits.filter { hit in
      let entry = reading.tables.entries[hit.entry]
      return reading.tables.categories[Int(entry.category)].role == .cue
        && reading.terms[hit.span.lowerBound].traits.isDisjoint(with: [.quoted, .name])
    }
    return candidates.sorted { rank($0) < rank($1) }
  }

  /// By position, the longest first; of two readings of a verb the one with a stance last, because
  /// it asks least of what follows.
  private func rank(_ hit: Hit) -> (Int, Int, Int, Int, Int) {
    let isStance = reading.tables.entries[hit.entry].cue.contains(.stance)
    return (hit.span.lowerBound, -hit.span.count, isStance ? 1 : 0, -hit.terms.count, hit.entry)
  }

  /// The attributions of one sentence: of cues that overlap, the longest that makes one.
  private mutating func framesOfCues(_ hits: ArraySlice<Hit>, in number: Int) -> [Frame] {
    var found: [Frame] = []
    for hit in hits {
      let last = found.last.flatMap { $0.cue.overlaps(hit.span) ? $0 : nil }
      if let last, last.cue.count >= hit.span.count { continue }
      let earlier = last == nil ? found[...] : found.dropLast()
      guard fires(hit, in: number),
        var frame = frame(for: hit, in: number, after: earlier),
        !frame.holdsItsCue, !isTold(frame, by: earlier)
      else { continue }
      frame.isReported = isReported(frame, by: earlier)
      if last != nil { found.removeLast() }
      found.append(frame)
    }
    return found
  }

  /// Whether the guards of a cue let it fire. What they say of the word next to it holds for the
  /// *that* behind a circumstance (*agreed **on Monday** that*), and what they say of the word before
  /// it for the one before its auxiliaries (***is** calling for*).
  private mutating func fires(_ hit: Hit, in number: Int) -> Bool {
    if case .fires = judge.judge(hit) { return true }
    let form = reading.tables.entries[hit.entry].cue
    let bounds = reading.sentences[number].terms
    let terms = verbs.extent(of: hit, form: form, in: bounds)
    guard terms != hit.terms, case .fires = judge.judge(hit, measuredFrom: terms) else {
      return false
    }
    return true
  }

  private func frame(for hit: Hit, in sentence: Int, after found: ArraySlice<Frame>) -> Frame? {
    let form = reading.tables.entries[hit.entry].cue
    if form.contains(.preposition) || form.contains(.citing) {
      return sourceAfter(hit, in: sentence)
    }
    if form.contains(.noun) { return nounFrame(hit, in: sentence) }
    let bounds = reading.sentences[sentence].terms
    return verbs.parts(of: hit, form: form, in: bounds, after: found).map { parts in
      make(hit, in: sentence, source: parts.source, content: parts.content)
    }
  }

  /// Whether the frame is only part of what an earlier one reports: in *Ruiz said she believed the
  /// plan would fail* there is one speaker.
  ///
  /// A document and a weak source still count, and so does a cue that commas, quotation marks or a
  /// clause of the author's set apart from the report.
  private func isTold(_ frame: Frame, by found: ArraySlice<Frame>) -> Bool {
    guard let outer = found.last(where: { $0.cue.upperBound <= frame.cue.lowerBound }),
      let entry = outer.cueEntry,
      outer.source != nil || reading.terms[outer.cue.lowerBound].traits.contains(.endsIng)
    else { return false }
    // *said in a statement that*: the same words, already reported.
    let isNoun =
      frame.cueEntry.map { reading.tables.entries[$0].cue.contains(.noun) } ?? false
    if isNoun,
      (outer.cue.upperBound..<frame.cue.lowerBound).prefix(4).contains(where: {
        reading.term($0, isIn: reading.grammar.preposition)
      }),
      outer.content.contains(where: {
        frame.cue.upperBound <= $0.lowerBound && $0.lowerBound < frame.cue.upperBound + 3
      })
    {
      return true
    }
    guard
      outer.content.contains(where: { $0.contains(frame.cue.lowerBound) }),
      outer.content.allSatisfy({ $0.lowerBound >= outer.cue.upperBound })
    else { return false }
    let form = reading.tables.entries[entry].cue
    guard form.contains(.verb), !form.isDisjoint(with: [.that, .clause]) else { return false }
    // *…, but he also warned*, *… while critics fear*: a clause of its own.
    let start =
      frame.head.lowerBound < outer.cue.upperBound ? frame.cue.lowerBound : frame.head.lowerBound
    for index in [start, frame.cue.lowerBound] where index > outer.cue.upperBound {
      var before = index - 1
      // *…, “We will,” when asked whether*, *…, but he also warned*
      let word = reading.terms[before].word
      if reading.grammar.words.clauseJoiner.contains(word)
        || reading.grammar.words.clauseOpener.contains(word)
      {
        before -= 1
      }
      if !reading.terms[before].traits.isDisjoint(with: [.comma, .dash, .quotationMark]) {
        return false
      }
    }
    // *said it was sound and **warned that***: the same speaker goes on, but for *said it is a club
    // and **supports** nobody*.
    if frame.sourceEntry != nil { return false }
    if frame.source == outer.source { return verbs.isPast(outer.cue) && !verbs.isPast(frame.cue) }
    if isNoun { return true }
    switch frame.sourceClass {
    case .namedPerson, .namedOrganisation:
      // *said in May, **after** Hale announced*: a clause of the author's.
      let between = outer.cue.upperBound..<max(outer.cue.upperBound, frame.head.lowerBound)
      return !between.contains {
        reading.grammar.words.clauseOpener.contains(reading.terms[$0].word)
      }
    case .document:
      return verbs.isUnreal(frame.cue, in: reading.sentences[frame.sentence].terms)
    default: return true
    }
  }

  /// Whether a weak source speaks within the report of a source that can be asked.
  private func isReported(_ frame: Frame, by found: ArraySlice<Frame>) -> Bool {
    guard frame.sourceEntry != nil,
      let outer = found.last(where: { $0.cue.upperBound <= frame.cue.lowerBound }),
      outer.source != nil, outer.sourceEntry == nil, outer.sourceClass != .other
    else { return false }
    var strong = frame
    strong.sourceEntry = nil
    return isTold(strong, by: found)
  }

  // MARK: Prepositions and participles: the source follows

  private func sourceAfter(_ hit: Hit, in number: Int) -> Frame? {
    let bounds = reading.sentences[number].terms
    guard let source = sources.phrase(after: hit.span.upperBound, in: bounds) else { return nil }
    var content: [Range<Int>] = []
    if hit.span.lowerBound - bounds.lowerBound >= 2 {
      content.append(bounds.lowerBound..<hit.span.lowerBound)
    } else if source.range.upperBound < bounds.upperBound {
      content.append(source.range.upperBound..<bounds.upperBound)
    }
    guard !content.isEmpty else { return nil }
    return make(hit, in: number, source: source, content: content)
  }

  // MARK: Nouns: their owner is the source

  private func nounFrame(_ hit: Hit, in number: Int) -> Frame? {
    let bounds = reading.sentences[number].terms
    guard hit.span.upperBound < bounds.upperBound else { return nil }
    let content = hit.span.upperBound..<bounds.upperBound
    let source = sources.owner(
      of: hit.span, isGoverned: hit.terms.lowerBound < hit.span.lowerBound, in: bounds)
    return make(hit, in: number, source: source, content: [content])
  }

  // MARK: Speaker and colon

  /// *Smith: “…”*: a source of at most six words and a colon at the start of a sentence.
  ///
  /// Without quotation marks behind it (*Poll: most voters want the road mended*) only a source
  /// that can be looked up counts, because a colon introduces much else.
  private func colonFrame(in number: Int) -> Frame? {
    let bounds = reading.sentences[number].terms
    guard
      let colon = bounds.prefix(8).first(where: { reading.terms[$0].traits.contains(.colon) }),
      colon > bounds.lowerBound, bounds.upperBound - colon > 3,
      let source = sources.subject(before: colon, in: bounds),
      source.range.lowerBound == bounds.lowerBound, source.sourceClass != .other
    else { return nil }
    let isQuoted = reading.terms[colon + 1].traits.contains(.quotationMark)
    guard isQuoted || source.sourceClass == .namedPerson || source.sourceClass == .document else {
      return nil
    }
    return Frame(
      sentence: number, cue: colon..<colon + 1, cueEntry: nil, source: source.range,
      sourceClass: source.sourceClass, sourceEntry: source.entry,
      content: [colon + 1..<bounds.upperBound])
  }

  private func make(
    _ hit: Hit, in number: Int, source: SourcePhrase?, content: [Range<Int>]
  ) -> Frame {
    Frame(
      sentence: number, cue: hit.span, cueEntry: hit.entry, source: source?.range,
      sourceClass: source?.sourceClass ?? .none, sourceEntry: source?.entry, content: content)
  }
}
