import RhetorLexicon
import RhetorText

/// Finds where the author departs from plain assertion: hedges, evidentials, doubt and boosters.
struct Speculation: Stage {
  static let card = StageCard(
    id: "speculation",
    summary: "Does the wording suppose, doubt or insist instead of reporting?",
    precedence: 2)

  func run(over reading: Reading, in sentences: Range<Int>, into findings: inout FindingSink) {
    reading.withView { terms in
      let run = StageRun(reading, terms, in: sentences, card: Self.card)
      let clause = ClauseFacts(reading, terms)
      let fired = run.firingHits { hit, _ in factors(for: hit, clause) }
      for finding in merged(fired, of: reading) {
        findings.emit(finding, precedence: Self.card.precedence)
      }
      emitRhetoricalQuestions(run, into: &findings)
      emitScareQuotes(run, into: &findings)
    }
  }

  /// The hedge in a reported clause is the speaker's; an overt *if* licenses its hedge.
  private func factors(for hit: Hit, _ clause: ClauseFacts) -> [Multiplier] {
    let reading = clause.reading
    let number = reading.sentence(ofTerm: hit.span.lowerBound)
    var factors: [Multiplier] = []
    if clause.isAttributed(hit.terms, sentence: number) {
      factors.append(Multiplier(why: "reported as somebody else's words", by: 250))
    }
    if clause.isConditional(hit.terms, in: reading.sentences[number].terms) {
      factors.append(Multiplier(why: "in a conditional sentence", by: 750))
    }
    return factors
  }

  /// Joins hedges that stand side by side (*may possibly*) into one finding of the stronger. Of two
  /// on the same words the entry that comes first counts.
  private func merged(_ findings: [Finding], of reading: Reading) -> [Finding] {
    let sorted = findings.sorted { left, right in
      (left.terms.lowerBound, -left.terms.count, left.entry ?? -1)
        < (right.terms.lowerBound, -right.terms.count, right.entry ?? -1)
    }
    var result: [Finding] = []
    result.reserveCapacity(sorted.count)
    var reach = 0
    for finding in sorted {
      // A hedge inside a longer phrase (*may* in *may possibly*) is that phrase's business, unless
      // the phrase is only a note.
      if finding.terms.upperBound <= reach { continue }
      if finding.points > 0 || finding.isQuoted { reach = finding.terms.upperBound }
      guard let last = result.last, stacks(last, finding, reading) else {
        result.append(finding)
        continue
      }
      let stronger = finding.points > last.points ? finding : last
      let terms = last.terms.lowerBound..<max(last.terms.upperBound, finding.terms.upperBound)
      result[result.count - 1] = Finding(
        category: stronger.category, entry: stronger.entry, terms: terms,
        range: reading.textRange(terms), sentence: stronger.sentence,
        strength: stronger.strength, multipliers: stronger.multipliers,
        isQuoted: stronger.isQuoted)
    }
    return result
  }

  private func stacks(_ left: Finding, _ right: Finding, _ reading: Reading) -> Bool {
    guard left.sentence == right.sentence, left.strength > 0, right.strength > 0,
      left.isQuoted == right.isQuoted, left.terms.upperBound == right.terms.lowerBound
    else { return false }
    return isHedge(left, reading) && isHedge(right, reading)
  }

  private func isHedge(_ finding: Finding, _ reading: Reading) -> Bool {
    let id = reading.tables.categories[finding.category].id
    return id != "speculation.booster" && id != "speculation.doubt"
  }

  /// Emits questions that the author asks and does not expect to be answered.
  ///
  /// Left alone are questions in headings and quotations, questions to somebody (*you*, *I*), and
  /// those that ask for information: a question word without a sign of rhetoric.
  private func emitRhetoricalQuestions(_ run: StageRun, into findings: inout FindingSink) {
    guard let category = run.category(.rhetoricalQuestion) else { return }
    let reading = run.reading
    for number in run.sentences
    where reading.sentences[number].voice == .author
      && reading.telling[number].contains(.questionMark)
    {
      let sentence = reading.sentences[number]
      guard let last = sentence.terms.last(where: { !reading.terms[$0].traits.isClosing }),
        reading.terms[last].traits.contains(.questionMark),
        !reading.terms[last].traits.contains(.quoted),
        sentence.authorWords == sentence.words,
        isRhetorical(sentence.terms.lowerBound..<last, reading)
      else { continue }
      findings.emit(
        run.finding(
          category: category, entry: nil, terms: sentence.terms.lowerBound..<last + 1,
          strength: reading.tables.categories[category].strength, multipliers: []),
        precedence: Self.card.precedence)
    }
  }

  /// A question with a sign of rhetoric (*else*, *possibly*, *who would*), or a yes-or-no question
  /// with a word that expects the answer no: *ever*, *any*, *even*.
  ///
  /// A plain yes-or-no question may be answered in the next sentence; by itself it claims nothing.
  private func isRhetorical(_ question: Range<Int>, _ reading: Reading) -> Bool {
    // *wondering “What on earth …?*: somebody else asks, in marks that end elsewhere.
    let marks = question.filter { reading.terms[$0].traits.contains(.quotationMark) }
    if marks.count % 2 == 1, marks[0] > question.lowerBound { return false }
    let words = withoutTag(question, reading).filter {
      reading.terms[$0].traits.contains(.word)
    }
    guard words.count > 1,
      let first = words.first(where: { !reading.has($0, .coordinator) })
    else { return false }
    let isSign = { (term: Int) in
      guard reading.has(term, .rhetoricalSign) else { return false }
      // *Isn’t it …* and *why don’t they …* push for agreement; *those who can’t pay* do not.
      return !reading.has(term, .auxiliary) || term == first
        || term == first + 1 && reading.has(first, .whWord)
    }
    if words.contains(where: isSign) { return true }
    if words.contains(where: { reading.has($0, .addressee) }) { return false }
    if reading.has(first, .whWord) {
      // *Who would that be?* is answered at once.
      if words.count <= 4, let last = words.last, reading.has(last, .be) {
        return false
      }
      return (first..<min(first + 7, question.upperBound)).contains {
        reading.has($0, .modal) && !reading.has($0, .future)
      }
    }
    // *And I’m sitting here …* is no question in form.
    return reading.has(first, .auxiliary)
      && !reading.has(first, .firstPerson)
      && words.contains { reading.has($0, .polarSign) }
  }

  /// The question without *…, isn’t it*: what stands before such a tag is stated and not asked.
  private func withoutTag(_ question: Range<Int>, _ reading: Reading) -> Range<Int> {
    let longest = 4
    guard
      let comma = question.suffix(longest).last(where: { reading.terms[$0].traits.contains(.comma) }
      ),
      comma + 1 < question.upperBound,
      reading.has(comma + 1, .auxiliary)
    else { return question }
    return question.lowerBound..<comma
  }

  /// Emits one quoted word behind an article or owner: *the “scientist”*. More words are a term or
  /// a piece of what somebody said.
  ///
  /// Such marks may doubt the words or only mention them, so the finding is a candidate at half
  /// weight. Words with a capital or a figure, words after *called* or *known as*, and words in a
  /// sentence that reports somebody's words are left alone.
  private func emitScareQuotes(_ run: StageRun, into findings: inout FindingSink) {
    guard let category = run.category(.doubt) else { return }
    let reading = run.reading
    for quotation in reading.quotations(inSentences: run.sentences)
    where quotation.depth == 0 && quotation.length == 1 {
      let number = reading.sentence(ofTerm: quotation.terms.lowerBound)
      let sentence = reading.sentences[number]
      guard sentence.voice == .author, reading.frames(inSentence: number).isEmpty,
        quotation.marked.lowerBound > sentence.terms.lowerBound,
        reading.has(quotation.marked.lowerBound - 1, .determiner),
        quotation.terms.allSatisfy({ isPlainWord(reading.terms[$0]) }),
        !SourceResolution.isNamed(quotation, in: sentence, of: reading)
      else { continue }
      findings.emit(
        Finding(
          category: category, entry: nil, terms: quotation.terms,
          range: reading.textRange(quotation.terms), sentence: number,
          strength: reading.tables.categories[category].strength,
          multipliers: [Multiplier(why: "quotation marks may only mention the words", by: 500)],
          isQuoted: false),
        precedence: Self.card.precedence)
    }
  }

  private func isPlainWord(_ term: Token) -> Bool {
    term.traits.contains(.word) && !term.traits.contains(.initialCapital)
  }
}
