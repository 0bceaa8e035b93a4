import RhetorLexicon
import RhetorText

/// What the stages share while they run: the guards, and the factors that hold for every finding.
struct StageRun: TermReading {
  let reading: Reading
  let terms: TermView
  /// The sentences that are asked about.
  let sentences: Range<Int>
  let card: StageCard
  private let judge: GuardJudge

  init(_ reading: Reading, _ terms: TermView, in sentences: Range<Int>, card: StageCard) {
    self.reading = reading
    self.terms = terms
    self.sentences = sentences
    self.card = card
    judge = GuardJudge(reading, terms)
  }

  /// The hits of the stage's own finding categories whose guards let them fire, as findings.
  ///
  /// - Parameter extra: further factors for a hit, asked only when it fires.
  func emitHits(
    into findings: inout FindingSink,
    extra: (_ hit: Hit, _ category: Int) -> [Multiplier] = { _, _ in [] }
  ) {
    forEachOwnHit { hit in
      if let finding = finding(for: hit, extra: extra) {
        findings.emit(finding, precedence: card.precedence)
      }
    }
  }

  /// The findings that the stage's own hits make.
  func firingHits(extra: (_ hit: Hit, _ category: Int) -> [Multiplier]) -> [Finding] {
    var fired: [Finding] = []
    fired.reserveCapacity(16)
    forEachOwnHit { hit in
      if let finding = finding(for: hit, extra: extra) { fired.append(finding) }
    }
    return fired
  }

  /// Hands over the hits of the stage's own categories, one in six.
  private func forEachOwnHit(_ body: (Hit) -> Void) {
    let own = Grammar.number(ofStage: card.id)
    reading.hits(inSentences: sentences).withUnsafeBufferPointer { hits in
      reading.grammar.stages.withUnsafeBufferPointer { stages in
        for hit in hits where stages[hit.entry] == own { body(hit) }
      }
    }
  }

  /// The finding that a hit makes, or nil when a guard blocks it or its place is not judged.
  ///
  /// - Parameter extra: further factors, asked only when the hit fires.
  private func finding(
    for hit: Hit, extra: (_ hit: Hit, _ category: Int) -> [Multiplier]
  ) -> Finding? {
    let sentence = reading.sentence(ofTerm: hit.span.lowerBound)
    guard isJudged(hit.span, sentence: sentence),
      var multipliers = judge.multipliers(of: hit, in: sentence)
    else { return nil }
    let entry = reading.tables.entries[hit.entry]
    let category = Int(entry.category)
    let more = extra(hit, category)
    if multipliers.isEmpty { multipliers = more } else { multipliers += more }
    return finding(
      category: category, entry: hit.entry, terms: hit.span,
      strength: Int(entry.strength), multipliers: multipliers)
  }

  /// Whether an entry's guards let it fire at a place; for entries that are no finding themselves.
  func fires(_ hit: Hit) -> [Multiplier]? {
    judge.multipliers(of: hit, in: reading.sentence(ofTerm: hit.terms.lowerBound))
  }

  /// A finding on the given terms; inside quoted words it weighs nothing.
  func finding(
    category: Int, entry: Int?, terms: Range<Int>, strength: Int, multipliers: [Multiplier]
  ) -> Finding {
    let sentence = reading.sentence(ofTerm: terms.lowerBound)
    let quoted = isQuoted(terms, sentence: sentence)
    let factors =
      quoted ? [Multiplier(why: "in somebody's quoted words", by: 0)] + multipliers : multipliers
    return Finding(
      category: category, entry: entry, terms: terms, range: reading.textRange(terms),
      sentence: sentence, strength: strength, multipliers: factors, isQuoted: quoted)
  }

  /// Whether words at this place are judged at all: not in bylines, captions and addresses.
  func isJudged(_ terms: Range<Int>, sentence: Int) -> Bool {
    guard !reading.sentences[sentence].voice.isFurniture else { return false }
    return !terms.contains { shows($0, .address) }
  }

  private func isQuoted(_ terms: Range<Int>, sentence: Int) -> Bool {
    reading.sentences[sentence].voice.isSpoken
      || terms.allSatisfy { shows($0, .quoted) }
  }

  /// The index of a category; nil when no lexicon defines it.
  func category(_ named: StageCategory) -> Int? { reading.grammar.categories[named.rawValue] }
}
