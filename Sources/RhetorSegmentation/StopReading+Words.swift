internal import RhetorText

/// Questions about the words around a stop.
extension StopReading {
  /// Whether the block holds more than marks from `next` on; looks a few tokens ahead.
  func hasWords() -> Bool {
    var pieces = 0
    for index in next..<block.upperBound {
      if !tokens[index].traits.isDisjoint(with: [.word, .number]) { return true }
      pieces += index > next ? 1 + spaces(before: index) : 1
      if pieces > 8 { return true }
    }
    return false
  }

  /// How many pieces of white space stand before a token that is not the block's first.
  func spaces(before index: Int) -> Int {
    if tokens[index].traits.contains(.joined) { return 0 }
    let lower = Int(tokens[index - 1].range.upper)
    return WhiteSpace.pieces(bytes, lower..<Int(tokens[index].range.lower))
  }

  func isSmall(_ traits: TokenTraits) -> Bool {
    traits.contains(.word) && traits.isDisjoint(with: [.initialCapital, .innerCapital])
  }

  func isIn(_ words: WordSet, _ index: Int) -> Bool {
    PackedWord(bytes.span.extracting(tokens[index].range.bytes)).map(words.contains) ?? false
  }

  /// A capitalised word that begins a sentence, and is not the initial of a name.
  func isStarter(_ index: Int) -> Bool {
    tokens[index].traits.contains(.initialCapital) && isIn(SentenceWords.starters, index)
      && !isInitial(index)
  }

  /// One capital letter with a full stop.
  func isInitial(_ index: Int) -> Bool {
    tokens[index].range.count == 1 && tokens[index].traits.contains(.initialCapital)
      && isBeforeStop(index)
  }

  func isBeforeStop(_ index: Int) -> Bool {
    index + 1 < block.upperBound
      && tokens[index + 1].traits.isSuperset(of: [.terminator, .joined])
  }

  /// A Roman numeral or a single capital, as in `Vol. II` and `Fig. B`.
  func isNumeral(_ index: Int) -> Bool {
    tokens[index].traits.contains(.initialCapital)
      && bytes[tokens[index].range.bytes].allSatisfy("IVXLC".utf8.contains)
      && !bytes[tokens[index].range.bytes].elementsEqual("I".utf8)
  }

  /// `1.`, `a.` or `iv.` at the start of a block or of one of its lines, `1.` after a sentence,
  /// and `Figure 1.` at the start of a block.
  func isListMarker(_ index: Int) -> Bool {
    let token = tokens[index]
    let isNumber = token.traits.contains(.number) && token.range.count <= 3
    if index > block.lowerBound {
      if token.traits.contains(.joined) { return false }
      let last = bytes[Int(token.range.lower) - 1]
      if last != 0x0A, last != 0x0D {
        return isNumber && spaces(before: index) == 1
          && (!tokens[index - 1].traits.isDisjoint(with: [.terminator, .colon])
            || index - 1 == block.lowerBound && isIn(SentenceWords.labels, index - 1))
      }
    }
    return isNumber
      || token.traits.contains(.word)
        && (token.range.count == 1
          || bytes[token.range.bytes].allSatisfy("ivx".utf8.contains)
          || bytes[token.range.bytes].allSatisfy("IVX".utf8.contains))
  }

  /// Whether a verb of saying stands behind a token, a space or a mark between the two.
  private func isSpeech(besides index: Int) -> Bool {
    let next = index + 1
    guard next < block.upperBound else { return false }
    switch spaces(before: next) {
    case 0:
      return next + 1 < block.upperBound && tokens[next + 1].traits.contains(.joined)
        && isIn(SentenceWords.speech, next + 1)
    case 1: return isIn(SentenceWords.speech, next)
    default: return false
    }
  }

  /// Up to five capitalised words, and then a verb of saying; or *I* and such a verb.
  func isSpeaker(from index: Int) -> Bool {
    var index = index
    var words = 0
    while index < block.upperBound, words < 6 {
      let traits = tokens[index].traits
      if traits.contains(.word) {
        if isIn(SentenceWords.speech, index) { return words > 0 }
        if !traits.contains(.initialCapital) { return false }
        if words == 0, isStarter(index) {
          return tokens[index].range.count == 1 && isSpeech(besides: index)
        }
        words += 1
      } else if traits.isDisjoint(with: [.hyphen, .terminator]) {
        return false
      }
      index += 1
    }
    return false
  }
}
