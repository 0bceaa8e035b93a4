import RhetorLexicon
import RhetorText

/// Finds statements whose source is hidden: nobody, anybody, or somebody without a name.
struct Attribution: Stage {
  static let card = StageCard(
    id: "attribution",
    summary: "Can the reader tell who says so?",
    precedence: 0)

  func run(over reading: Reading, in sentences: Range<Int>, into findings: inout FindingSink) {
    reading.withView {
      run(StageRun(reading, $0, in: sentences, card: Self.card), into: &findings)
    }
  }

  private func run(_ run: StageRun, into findings: inout FindingSink) {
    let reading = run.reading
    let adverb = run.category(.adverb)
    run.emitHits(into: &findings) { hit, category in
      category == adverb ? namedReport(besides: hit, in: reading) : []
    }
    let frames = reading.frames(inSentences: run.sentences)
    for index in frames.indices where frames[index].sourceEntry != nil {
      guard let finding = finding(for: index, run) else { continue }
      findings.emit(finding, precedence: Self.card.precedence)
    }
    emitOrphanQuotations(run, into: &findings)
  }

  /// *Reportedly* beside a named source says only how the report is known.
  private func namedReport(besides hit: Hit, in reading: Reading) -> [Multiplier] {
    let sentence = reading.sentence(ofTerm: hit.span.lowerBound)
    let named = reading.frames(inSentence: sentence).contains { $0.sourceClass.isNamed }
    return named ? [Multiplier(why: "the source is named in the same sentence", by: 0)] : []
  }

  /// The finding that an attribution with a weak source makes.
  private func finding(for index: Int, _ run: StageRun) -> Finding? {
    let reading = run.reading
    let frame = reading.frames[index]
    guard let hit = frame.sourceEntry, run.isJudged(hit.span, sentence: frame.sentence) else {
      return nil
    }
    guard var multipliers = run.fires(hit) else { return nil }
    let entry = reading.tables.entries[hit.entry]
    if frame.isReported {
      multipliers.append(Multiplier(why: "told by a source that can be asked", by: 0))
    }
    if frame.sourceClass == .genericCollective,
      let member = SourceResolution.namedMember(after: index, in: reading)
    {
      multipliers.append(Multiplier(why: "a member is named next: \(member)", by: 250))
    }
    // Source and cue are shown together when they stand side by side; a verb of stance is left to
    // whoever judges its wording (*critics **slammed** the plan*).
    let isAdjacent =
      !reading.isStance(frame)
      && (hit.span.upperBound == frame.cue.lowerBound
        || frame.cue.upperBound == hit.span.lowerBound)
    let terms =
      isAdjacent
      ? min(
        hit.span.lowerBound, frame.cue.lowerBound)..<max(
          hit.span.upperBound, frame.cue.upperBound) : hit.span
    return run.finding(
      category: Int(entry.category), entry: hit.entry, terms: terms,
      strength: Int(entry.strength), multipliers: multipliers)
  }

  /// Emits quoted fragments of three words or more that nobody near is said to have spoken; of a
  /// longer speech its first sentence.
  private func emitOrphanQuotations(_ run: StageRun, into findings: inout FindingSink) {
    guard let category = run.category(.orphanQuote) else { return }
    let reading = run.reading
    for quotation in reading.quotations(inSentences: run.sentences)
    where quotation.depth == 0 && quotation.frame == nil && !quotation.terms.isEmpty {
      let number = reading.sentence(ofTerm: quotation.terms.lowerBound)
      guard reading.sentences[number].voice == .author,
        SourceResolution.isOrphan(quotation, sentence: number, in: reading),
        run.isJudged(quotation.terms, sentence: number)
      else { continue }
      let strength = reading.tables.categories[category].strength
      let terms = quotation.marked.clamped(to: reading.sentences[number].terms)
      findings.emit(
        Finding(
          category: category, entry: nil, terms: terms,
          range: reading.textRange(terms), sentence: number, strength: strength,
          multipliers: [], isQuoted: false),
        precedence: Self.card.precedence)
    }
  }
}
