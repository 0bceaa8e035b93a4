internal import RhetorText

/// Reads words one after another: folds a word's letters, sees their shape and looks it up.
struct WordReader {
  /// What is seen of one word.
  struct Word {
    /// Its number in the vocabulary.
    let id: WordID
    /// `.word`, its shape, and whether it is a genitive.
    let traits: TokenTraits
    /// Whether a full stop or `@` stands in it.
    let holdsMark: Bool
  }

  /// Holds the folded spelling in its first `length` bytes; kept so that no word allocates.
  private var folded = [UInt8](filledWith: 0, count: 64)
  private var length = 0

  /// Reads the word in `range`.
  ///
  /// The full spelling is looked up first, so that a lexicon may hold `it's`; a word it does not
  /// hold is looked up without its genitive `'s`.
  mutating func word(
    _ bytes: [UInt8], _ range: Range<Int>, _ vocabulary: Vocabulary
  ) throws(SegmentationError) -> Word {
    var shape = WordShape()
    var holdsMark = false
    if !fold(bytes.span.extracting(range), &shape, &holdsMark) {
      try foldBeyondASCII(bytes, range)
      shape = WordShape(of: bytes, range)
      holdsMark = bytes[range].contains { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ".") }
    }
    var traits: TokenTraits = .word
    var id = vocabulary.id(of: folded.span.extracting(0..<length))
    if id == .unknown {
      let suffix = Genitive.suffix(of: folded.span.extracting(0..<length))
      if suffix > 0 {
        length -= suffix
        id = vocabulary.id(of: folded.span.extracting(0..<length))
        traits.insert(.possessive)
        shape = WordShape(of: bytes, range.lowerBound..<Self.apostrophe(bytes, range))
      }
    }
    traits.formUnion(shape.finished(folded: folded.span.extracting(0..<length)))
    return Word(id: id, traits: traits, holdsMark: holdsMark)
  }

  /// Looks up the number in `range`.
  mutating func number(
    _ bytes: [UInt8], _ range: Range<Int>, _ vocabulary: Vocabulary
  ) throws(SegmentationError) -> WordID {
    var shape = WordShape()
    var holdsMark = false
    if !fold(bytes.span.extracting(range), &shape, &holdsMark) {
      try foldBeyondASCII(bytes, range)
    }
    return vocabulary.id(of: folded.span.extracting(0..<length))
  }

  /// Folds a word of ASCII characters and curly apostrophes in one go; false if there are others.
  private mutating func fold(
    _ word: Span<UInt8>, _ shape: inout WordShape, _ holdsMark: inout Bool
  ) -> Bool {
    if folded.count < word.count { folded = Array(repeating: 0, count: word.count * 2) }
    var output = folded.mutableSpan
    var count = 0
    var index = 0
    while index < word.count {
      var byte = word[index]
      index += 1
      if byte &- 0x61 < 26 {
        shape.addLower()
      } else if byte &- 0x41 < 26 {
        shape.addCapital()
        byte |= 0x20
      } else if byte >= 0x80 {
        guard byte == 0xE2, word[index] == 0x80, word[index + 1] == 0x99 else { return false }
        index += 2
        byte = UInt8(ascii: "'")
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "@") {
        holdsMark = true
      }
      output[count] = byte
      count += 1
    }
    length = count
    return true
  }

  private mutating func foldBeyondASCII(
    _ bytes: [UInt8], _ range: Range<Int>
  ) throws(SegmentationError) {
    folded.removeAll(keepingCapacity: true)
    try WordFolding.append(bytes, range, to: &folded)
    length = folded.count
  }

  /// Where the apostrophe of a final `'s` begins, in whichever way it is written.
  private static func apostrophe(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var index = range.upperBound - 1
    while index > range.lowerBound, bytes[index] | 0x20 != UInt8(ascii: "s") { index -= 1 }
    index -= 1
    while index > range.lowerBound, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return max(index, range.lowerBound)
  }
}
