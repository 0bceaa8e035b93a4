import RhetorLexicon
import RhetorText

/// Finds wording that judges instead of describing.
struct LoadedLanguage: Stage {
  static let card = StageCard(
    id: "loaded-language",
    summary: "Does the wording judge what it reports?",
    precedence: 1)

  func run(over reading: Reading, in sentences: Range<Int>, into findings: inout FindingSink) {
    reading.withView { terms in
      let run = StageRun(reading, terms, in: sentences, card: Self.card)
      run.emitHits(into: &findings)
      emitPunctuation(run, into: &findings)
    }
  }

  /// Emits exclamation marks, doubled question marks and shouted words of the author's.
  private func emitPunctuation(_ run: StageRun, into findings: inout FindingSink) {
    guard let category = run.category(.punctuation) else { return }
    let reading = run.reading
    let loud: TokenTraits = [.exclamationMark, .questionMark, .allCapitals]
    for number in run.sentences
    where !reading.telling[number].isDisjoint(with: loud) {
      let voice = reading.sentences[number].voice
      guard voice == .author || voice.isHeading else { continue }
      let sentence = reading.sentences[number].terms
      var isShouted: Bool?
      var reach = sentence.lowerBound
      for index in sentence
      where run.shows(index, loud) && isLoud(index, in: sentence, reading, &isShouted) {
        guard index >= reach, run.isJudged(index..<index + 1, sentence: number) else { continue }
        reach = endOfMarks(from: index, in: sentence, reading)
        findings.emit(
          run.finding(
            category: category, entry: nil, terms: index..<reach,
            strength: reading.tables.categories[category].strength, multipliers: []),
          precedence: Self.card.precedence)
      }
    }
  }

  /// - Parameter isShouted: whether the sentence is shouted as a whole, once that is known.
  private func isLoud(
    _ index: Int, in sentence: Range<Int>, _ reading: Reading, _ isShouted: inout Bool?
  ) -> Bool {
    let term = reading.terms[index]
    if term.traits.contains(.quoted) || term.traits.contains(.name) { return false }
    if term.traits.contains(.exclamationMark) {
      // *Yahoo! said*: a mark inside a sentence belongs to a name. One before a closing mark
      // (*“… enough!” he said*, *… [sic!]*) is the speaker's, even where the opening one is lost.
      return (index + 1..<sentence.upperBound).allSatisfy {
        reading.terms[$0].traits.isDisjoint(with: [.word, .quotationMark, .closingBracket])
      }
    }
    if term.traits.contains(.questionMark) {
      guard index + 1 < sentence.upperBound else { return false }
      let next = reading.terms[index + 1].traits
      return next.contains(.joined) && !next.isDisjoint(with: [.questionMark, .exclamationMark])
    }
    guard reading.grammar.isShouted(term) else { return false }
    let isAll = isShouted ?? isAllCapitals(sentence, of: reading)
    isShouted = isAll
    return !isAll && !isCaption(index, in: sentence, reading)
      && !isInstruction(index, in: sentence, reading)
  }

  /// Whether the word is the *NOT* of an instruction (*Do NOT open the door*), which capitals keep
  /// from being misread.
  private func isInstruction(_ index: Int, in sentence: Range<Int>, _ reading: Reading) -> Bool {
    index - 1 == sentence.lowerBound && reading.isWord(index, .not)
      && reading.isWord(index - 1, .do)
  }

  /// Whether a word in capitals is the name before a colon (*TOENSING: No, sir.*), or one of several
  /// that no one shouts: a caption or a name set in capitals.
  private func isCaption(_ index: Int, in sentence: Range<Int>, _ reading: Reading) -> Bool {
    if index + 1 < sentence.upperBound, reading.terms[index + 1].traits.contains(.colon) {
      return true
    }
    return [index - 1, index + 1].contains { neighbour in
      guard sentence.contains(neighbour) else { return false }
      let term = reading.terms[neighbour]
      return term.traits.isSuperset(of: [.word, .allCapitals]) && term.range.count >= 2
        && !reading.grammar.isShouted(term)
    }
  }

  /// The end of a row of marks such as *!!!* or *?!*; a word is a row of its own.
  private func endOfMarks(from start: Int, in sentence: Range<Int>, _ reading: Reading) -> Int {
    let marks: TokenTraits = [.exclamationMark, .questionMark]
    guard !reading.terms[start].traits.isDisjoint(with: marks) else { return start + 1 }
    var end = start + 1
    while end < sentence.upperBound, !reading.terms[end].traits.isDisjoint(with: marks) { end += 1 }
    return end
  }

  private func isAllCapitals(_ range: Range<Int>, of reading: Reading) -> Bool {
    let words = range.count { reading.terms[$0].traits.contains(.word) }
    let shouted = range.count { reading.terms[$0].traits.isSuperset(of: [.word, .allCapitals]) }
    return shouted * 2 > words
  }
}
