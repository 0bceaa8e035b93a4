/// The totals of an article, added up from its sentences.
struct ArticleTotals {
  private(set) var words = 0
  private(set) var authorWords = 0
  private(set) var quotedShare = 0
  private(set) var headline = ScoresRecord.zero
  private(set) var points = ScoresRecord.zero
  private(set) var rates: RatesRecord?
  private(set) var findings = 0
  private(set) var touched = 0

  init(of sentences: [SentenceRecord]) {
    var scored = ScoresRecord.zero
    var proseWords = 0
    for sentence in sentences {
      words += sentence.words
      authorWords += sentence.authorWords
      findings += sentence.findings.count
      if sentence.isTouched { touched += 1 }
      if sentence.voice.isHeadline {
        headline += sentence.scores
        continue
      }
      points += sentence.scores
      for finding in sentence.findings where finding.points > 0 { scored[finding.stage] += 1 }
      if sentence.voice == .author || sentence.voice == .quotation { proseWords += sentence.words }
    }
    if proseWords > 0 {
      let quoted = Double(max(0, proseWords - authorWords))
      quotedShare = Int((quoted / Double(proseWords) * 1000).rounded())
    }
    rates = Rates.of(points: points, findings: scored, authorWords: authorWords)
  }
}
