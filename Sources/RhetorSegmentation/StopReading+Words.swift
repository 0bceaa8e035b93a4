internal import RhetorText

/// Questions about the words around a stop.
extension StopReading {
  /// Whether the block holds more than marks from `next` on; looks a few tokens ahead.
  func hasWords() -> Bool {
    let end = min(next + 8, block.upperBound)
    if end < block.upperBound { return true }
    return tokens[next..<end].contains { !$0.traits.isDisjoint(with: [.word, .number]) }
  }

  func isSmall(_ index: Int) -> Bool {
    tokens[index].traits.contains(.word)
      && tokens[index].traits.isDisjoint(with: [.initialCapital, .innerCapital])
  }

  func isIn(_ words: Set<PackedWord>, _ index: Int) -> Bool {
    PackedWord(bytes[tokens[index].range.bytes]).map(words.contains) ?? false
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
    guard
      token.traits.contains(.number) && token.range.count <= 3
        || token.traits.contains(.word)
          && (token.range.count == 1
            || bytes[token.range.bytes].allSatisfy("ivx".utf8.contains)
            || bytes[token.range.bytes].allSatisfy("IVX".utf8.contains))
    else { return false }
    if index == block.lowerBound { return true }
    guard index > block.lowerBound + 1, tokens[index - 1].traits == .space else { return false }
    if bytes[tokens[index - 1].range.bytes].contains(where: { $0 == 0x0A || $0 == 0x0D }) {
      return true
    }
    let before = tokens[index - 2]
    if token.traits.contains(.number) {
      return !before.traits.isDisjoint(with: [.terminator, .colon])
        || index - 2 == block.lowerBound && isIn(SentenceWords.labels, index - 2)
    }
    return false
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
          return tokens[index].range.count == 1 && index + 2 < block.upperBound
            && isIn(SentenceWords.speech, index + 2)
        }
        words += 1
      } else if traits.isDisjoint(with: [.space, .hyphen, .terminator]) {
        return false
      }
      index += 1
    }
    return false
  }
}
