import RhetorLexicon
import RhetorText

/// Finds attributions: a cue, the source beside it, and the words that are ascribed to it.
///
/// The model is source – cue – content of the PARC and PolNeAR corpora (Pareti 2016; Newell et
/// al. 2018). Only cues in the author's voice count: what a speaker ascribes to others is the
/// speaker's business.
struct FrameFinder {
  private let reading: Reading
  private let sources: SourceFinder
  private let shape: ClauseShape
  private var judge: GuardJudge

  init(_ reading: Reading) {
    self.reading = reading
    sources = SourceFinder(reading)
    shape = ClauseShape(reading, sources: sources)
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
      var found: [Frame] = []
      var floor = sentence.terms.lowerBound
      for hit in own {
        if let frame = frame(for: hit, in: number, after: floor) {
          found.append(frame)
          floor = hit.span.upperBound
        }
      }
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

  /// The hits of cue entries that hold in the author's voice; of overlapping ones the longest.
  private mutating func cueHits() -> [Hit] {
    var kept: [Hit] = []
    let candidates = reading.hits.filter { hit in
      let entry = reading.tables.entries[hit.entry]
      return reading.tables.categories[Int(entry.category)].role == .cue
        && reading.terms[hit.span.lowerBound].traits.isDisjoint(with: [.quoted, .name])
    }
    for hit in candidates.sorted(by: {
      ($0.span.lowerBound, -$0.terms.count, $0.entry)
        < ($1.span.lowerBound, -$1.terms.count, $1.entry)
    }) {
      if let last = kept.last, last.span.overlaps(hit.span) {
        guard hit.span.count > last.span.count else { continue }
        guard case .fires = judge.judge(hit) else { continue }
        kept[kept.count - 1] = hit
        continue
      }
      guard case .fires = judge.judge(hit) else { continue }
      kept.append(hit)
    }
    return kept
  }

  /// - Parameter floor: where the last cue of the sentence ends; a subject stands behind it.
  private func frame(for hit: Hit, in sentence: Int, after floor: Int) -> Frame? {
    let form = reading.tables.entries[hit.entry].cue
    if form.contains(.preposition) || form.contains(.citing) {
      return sourceAfter(hit, in: sentence)
    }
    if form.contains(.noun) { return nounFrame(hit, in: sentence) }
    return verbFrame(hit, form: form, in: sentence, after: floor)
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
    let source = sources.owner(of: hit.span, in: bounds)
    return make(hit, in: number, source: source, content: [content])
  }

  // MARK: Verbs

  private func verbFrame(
    _ hit: Hit, form: CueForm, in number: Int, after floor: Int
  ) -> Frame? {
    let bounds = reading.sentences[number].terms
    let cue = hit.span
    if shape.isInfinitive(cue, in: bounds) { return nil }
    if shape.isPassive(cue, in: bounds) {
      let source = sources.agent(after: cue, in: bounds)
      guard let content = contentAfter(cue.upperBound, form: form, in: bounds) else { return nil }
      return make(hit, in: number, source: source, content: [content])
    }
    if shape.isInverted(cue, in: bounds),
      let source = sources.phrase(after: cue.upperBound, in: bounds)
    {
      var content = [bounds.lowerBound..<cue.lowerBound]
      if source.range.upperBound + 1 < bounds.upperBound {
        content.append(source.range.upperBound..<bounds.upperBound)
      }
      return make(hit, in: number, source: source, content: content)
    }
    let behind = min(floor, cue.lowerBound)..<bounds.upperBound
    let source =
      sources.subject(before: cue.lowerBound, in: behind)
      ?? sources.subject(before: cue.lowerBound, in: bounds)
    var content: [Range<Int>] = []
    let start = source?.range.lowerBound ?? cue.lowerBound
    let before = bounds.lowerBound..<start
    let hasContentBefore = before.count >= 2 && shape.endsContent(at: start, in: bounds)
    let after = contentAfter(cue.upperBound, form: form, in: bounds)
    if hasContentBefore, shape.closesCue(at: cue.upperBound, in: bounds) {
      content.append(before)
    }
    if let after { content.append(after) }
    if content.isEmpty {
      // *The mayor said:* announces words that stand elsewhere.
      guard let colon = shape.colonStart(after: cue.upperBound, in: bounds) else { return nil }
      content.append(colon..<bounds.upperBound)
    }
    return make(hit, in: number, source: source, content: content)
  }

  /// The reported words after a verb, when what follows fits what the verb takes.
  private func contentAfter(
    _ start: Int, form: CueForm, in bounds: Range<Int>
  ) -> Range<Int>? {
    guard start < bounds.upperBound else { return nil }
    let rest = start..<bounds.upperBound
    let next = reading.terms[start]
    if form.contains(.quote), let quote = shape.quotationStart(after: start, in: bounds) {
      return quote..<bounds.upperBound
    }
    if form.contains(.that), let that = shape.thatClause(after: start, in: bounds) {
      return that..<bounds.upperBound
    }
    if form.contains(.as), shape.hasAs(after: start, in: bounds) { return rest }
    if form.contains(.to), shape.hasTo(at: start) { return rest }
    if form.contains(.clause), shape.beginsClause(at: start, in: bounds) { return rest }
    if form.contains(.object), !next.traits.contains(.punctuation),
      !reading.term(start, isIn: reading.grammar.preposition)
    {
      return rest
    }
    return nil
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
