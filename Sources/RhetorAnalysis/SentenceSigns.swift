import RhetorLexicon

/// What occurs in each sentence, put together when a test asks first: few sentences of news have words
/// with guards that look so far, and all of them took a fiftieth of the whole time.
final class SentenceSigns {
  private let reading: Reading
  /// The signs of the sentences that were asked for; empty until one is.
  private var signs: [TermSign?] = []

  /// Knows of no sentence yet.
  init(_ reading: Reading) { self.reading = reading }

  /// What occurs in a sentence of the reading.
  func sign(ofSentence number: Int) -> TermSign {
    if signs.isEmpty { signs = Array(repeating: nil, count: reading.sentences.count) }
    if let known = signs[number] { return known }
    var sign = TermSign()
    sign.insert(reading.sentences[number].terms, of: reading.terms, reading.accepted)
    signs[number] = sign
    return sign
  }
}
