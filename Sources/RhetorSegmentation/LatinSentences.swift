internal import RhetorText

/// Where UAX #29, as ICU has it for English, lets a sentence begin behind a mark, in a block of
/// which the fast path owns every character.
///
/// There a boundary can only stand behind `.`, `!` and `?` with the closing marks and the white
/// space that follow them, so that nothing has to be looked at but what stands around these.
struct LatinSentences {
  let block: Range<Int>
  let tokens: [Token]
  let bytes: [UInt8]

  /// The token with which a sentence begins behind the mark at `stop`; nil if none does.
  func beginning(behind stop: Int) -> Int? {
    let mark = sentenceClass(atToken: stop)
    guard mark == .fullStop || mark == .mark else { return nil }
    // SB9 to SB11: closing marks, then white space, belong to the sentence before.
    var next = stop + 1
    while next < block.upperBound, sentenceClass(atToken: next) == .close { next += 1 }
    while next < block.upperBound, sentenceClass(atToken: next) == .space { next += 1 }
    guard next < block.upperBound else { return nil }
    switch sentenceClass(atToken: next) {
    case .goesOn, .fullStop, .mark: return nil  // SB8a
    case .digit where mark == .fullStop && next == stop + 1: return nil  // SB6
    case .upper where mark == .fullStop && next == stop + 1 && isCased(before: stop):
      return nil  // SB7
    default: return mark == .fullStop && smallLetterComes(at: next) ? nil : next  // SB8
    }
  }

  /// Whether the character before a token is a small letter or a capital.
  private func isCased(before token: Int) -> Bool {
    var index = Int(tokens[token].range.lower) - 1
    guard index >= Int(tokens[block.lowerBound].range.lower) else { return false }
    while bytes[index] & 0xC0 == 0x80 { index -= 1 }
    let kind = LatinText.sentenceClass(UTF8Scalar.decode(bytes, at: index).scalar)
    return kind == .lower || kind == .upper
  }

  /// Whether the first letter or mark from a token on is a small letter.
  private func smallLetterComes(at token: Int) -> Bool {
    var index = Int(tokens[token].range.lower)
    let end = Int(tokens[block.upperBound - 1].range.upper)
    while index < end {
      let (scalar, length) = UTF8Scalar.decode(bytes, at: index)
      switch LatinText.sentenceClass(scalar) {
      case .lower: return true
      case .upper, .letter, .fullStop, .mark: return false
      default: index += length
      }
    }
    return false
  }

  private func sentenceClass(atToken index: Int) -> LatinText.SentenceClass {
    LatinText.sentenceClass(UTF8Scalar.decode(bytes, at: Int(tokens[index].range.lower)).scalar)
  }
}
