import RhetorLexicon
import RhetorText

/// What the stages share while they run: the guards, and the factors that hold for every finding.
struct StageRun {
  let reading: Reading
  let card: StageCard
  private var judge: GuardJudge

  init(_ reading: Reading, card: StageCard) {
    self.reading = reading
    self.card = card
    judge = GuardJudge(reading)
  }

  /// The hits of the stage's own finding categories whose guards let them fire, as findings.
  ///
  /// - Parameter extra: further factors for a hit, asked only when it fires.
  mutating func emitHits(
    into findings: inout FindingSink,
    extra: (_ hit: Hit, _ category: Int) -> [Multiplier] = { _, _ in [] }
  ) {
    for finding in firingHits(extra: extra) { findings.emit(finding, precedence: card.precedence) }
  }

  /// The findings that the stage's own hits make.
  mutating func firingHits(extra: (_ hit: Hit, _ category: Int) -> [Multiplier]) -> [Finding] {
    var fired: [Finding] = []
    guard let isOwn = reading.grammar.ownCategories[card.id] else { return [] }
    for hit in reading.hits {
      let category = Int(reading.tables.entries[hit.entry].category)
      guard isOwn[category] else { continue }
      if let finding = finding(for: hit, extra: { extra(hit, category) }) { fired.append(finding) }
    }
    return fired
  }

  /// The finding that a hit makes, or nil when a guard blocks it or its place is not judged.
  ///
  /// - Parameter extra: further factors, asked only when the hit fires.
  mutating func finding(for hit: Hit, extra: () -> [Multiplier]) -> Finding? {
    let sentence = reading.sentence(ofTerm: hit.span.lowerBound)
    guard isJudged(hit.span, sentence: sentence) else { return nil }
    guard case .fires(let multipliers) = judge.judge(hit) else { return nil }
    let entry = reading.tables.entries[hit.entry]
    return finding(
      category: Int(entry.category), entry: hit.entry, terms: hit.span,
      strength: Int(entry.strength), multipliers: multipliers + extra())
  }

  /// Whether an entry's guards let it fire at a place; for entries that are no finding themselves.
  mutating func fires(_ hit: Hit) -> [Multiplier]? {
    guard case .fires(let multipliers) = judge.judge(hit) else { return nil }
    return multipliers
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
    return !reading.terms[terms].contains { $0.traits.contains(.address) }
  }

  private func isQuoted(_ terms: Range<Int>, sentence: Int) -> Bool {
    reading.sentences[sentence].voice.isSpoken
      || terms.allSatisfy { reading.terms[$0].traits.contains(.quoted) }
  }

  /// The index of a category by its id; nil when no lexicon defines it.
  func category(_ id: String) -> Int? { reading.grammar.categories[id] }
}
