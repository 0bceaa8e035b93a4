import RhetorText

extension TokenTraits {
  /// What may stand before a word that begins a sentence inside another.
  static let opensSentence: TokenTraits = [
    .quotationMark, .colon, .terminator, .openingBracket, .dash,
  ]

  /// Whether the token closes what stands before it and may follow the mark that ends a sentence.
  var isClosing: Bool { !isDisjoint(with: [.quotationMark, .closingBracket]) }
}
