import RhetorText

extension TokenTraits {
  /// Whether the token closes what stands before it and may follow the mark that ends a sentence.
  var isClosing: Bool { !isDisjoint(with: [.quotationMark, .closingBracket]) }
}
