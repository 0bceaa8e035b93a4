internal import RhetorText

/// Where UAX #29, as ICU has it for English, lets a sentence begin behind a mark, in a block of
/// which the fast path owns every character.
///
/// There a boundary can only stand behind `.`, `!` and `?` with the closing marks and the white
/// space that follow them, so that nothing has to be looked at but what stands around these.
struct LatinSentences {
  let block: Range<Int>
  let bytes: [UInt8]

  /// The byte with which a sentence begins behind the mark at byte `stop`; nil if none does.
  func beginning(behind stop: Int) -> Int? {
    // Nearly always a capital follows after one space.
    if stop + 2 < block.upperBound, bytes[stop] < 0x80, bytes[stop + 2] &- 0x41 < 26,
      bytes[stop + 1] == 0x20 || bytes[stop + 1] == 0x0A
    {
      return stop + 2
    }
    let mark = LatinText.sentenceClass(UInt32(bytes[stop]))
    guard mark == .fullStop || mark == .mark else { return nil }
    // SB9 to SB11: closing marks, then white space, belong to the sentence before.
    var next = stop + 1
    var (kind, length) = self.kind(at: next)
    while kind == .close {
      next += length
      (kind, length) = self.kind(at: next)
    }
    while kind == .space {
      next += length
      (kind, length) = self.kind(at: next)
    }
    guard let kind else { return nil }
    switch kind {
    case .goesOn, .fullStop, .mark: return nil  // SB8a
    case .digit where mark == .fullStop && next == stop + 1: return nil  // SB6
    case .upper where mark == .fullStop && next == stop + 1 && isCased(before: stop):
      return nil  // SB7
    default: return mark == .fullStop && smallLetterComes(at: next) ? nil : next  // SB8
    }
  }

  /// Whether the character before a byte is a small letter or a capital.
  private func isCased(before stop: Int) -> Bool {
    var index = stop - 1
    guard index >= block.lowerBound else { return false }
    while bytes[index] & 0xC0 == 0x80 { index -= 1 }
    let (kind, _) = self.kind(at: index)
    return kind == .lower || kind == .upper
  }

  /// Whether the first letter or mark from a byte on is a small letter.
  private func smallLetterComes(at start: Int) -> Bool {
    var index = start
    while true {
      let (kind, length) = self.kind(at: index)
      switch kind {
      case .lower: return true
      case .upper, .letter, .fullStop, .mark, nil: return false
      default: index += length
      }
    }
  }

  /// What the character at a byte is, and its length; nil at the end of the block.
  private func kind(at index: Int) -> (LatinText.SentenceClass?, Int) {
    guard index < block.upperBound else { return (nil, 0) }
    let (scalar, length) = UTF8Scalar.decode(bytes, at: index)
    return (scalar < 0x80 ? Self.ascii[Int(scalar)] : LatinText.sentenceClass(scalar), length)
  }

  private static let ascii = (0..<0x80).map { LatinText.sentenceClass($0) }
}
