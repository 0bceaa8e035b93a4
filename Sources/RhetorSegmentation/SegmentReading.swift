internal import RhetorText

/// A segmentation in the making: takes the blocks of one document in order.
struct SegmentReading {
  private let bytes: [UInt8]
  private let vocabulary: Vocabulary
  private let suppressions: Set<PackedWord>
  private var tokenizer = Tokenizer()
  private var latin = LatinTokenizer()
  private var tailoring = SentenceTailoring()
  private var ends: [Int32] = []
  private var tokens: [Token] = []
  /// The index of the first token of each sentence.
  private var starts: [Int] = []
  /// Where the text that has become tokens ends.
  private var covered = 0

  /// Starts with the text in `bytes`, well-formed UTF-8.
  ///
  /// - Parameter suppressions: CLDR's words after which a sentence is likely to go on.
  init(bytes: [UInt8], vocabulary: Vocabulary, suppressions: Set<PackedWord>) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    self.suppressions = suppressions
    // English prose has a token, white space counted, in less than three bytes.
    tokens.reserveCapacity(bytes.count * 2 / 5 + 16)
  }

  /// Divides the next block without ICU; answers whether it can be done. If not, nothing changes.
  mutating func addLatin(_ block: Range<Int>) throws(SegmentationError) -> Bool {
    if block.isEmpty { return true }
    begin(block)
    let first = tokens.count
    guard
      try latin.append(block: block, of: bytes, vocabulary: vocabulary, to: &tokens)
    else { return false }
    tailoring.append(
      block: first..<tokens.count, tokens: tokens, bytes: bytes, latinStops: latin.stops,
      suppressions: suppressions, to: &starts)
    covered = block.upperBound
    return true
  }

  /// Divides the next block with ICU.
  mutating func add(_ block: Range<Int>, with icu: ICUBoundary) throws(SegmentationError) {
    if block.isEmpty { return }
    begin(block)
    try icu.setText(bytes, block)
    let first = tokens.count
    try tokenizer.append(
      block: block, of: bytes, vocabulary: vocabulary, icu: icu, to: &tokens)
    icu.unwrapLines()
    try icu.sentenceEnds(into: &ends)
    tailoring.append(
      block: first..<tokens.count, tokens: tokens, bytes: bytes, icuEnds: ends,
      suppressions: suppressions, to: &starts)
    covered = block.upperBound
  }

  private mutating func begin(_ block: Range<Int>) {
    precondition(
      block.lowerBound >= covered && block.upperBound <= bytes.count,
      "law broken: blocks overlap, are out of order or end outside of the text")
    addGap(upTo: block.lowerBound)
  }

  /// The segmentation of everything added, to the end of the text.
  mutating func finish() -> Segmentation {
    addGap(upTo: bytes.count)
    if !tokens.isEmpty {
      // White space before the first block belongs to the first sentence.
      if starts.isEmpty { starts.append(0) }
      starts[0] = 0
    }
    var sentences: [Sentence] = []
    sentences.reserveCapacity(starts.count)
    for index in starts.indices {
      let upper = index + 1 < starts.count ? starts[index + 1] : tokens.count
      let range = TextRange(
        lower: tokens[starts[index]].range.lower, upper: tokens[upper - 1].range.upper)
      sentences.append(Sentence(range: range, tokens: starts[index]..<upper))
    }
    let all = tokens
    tokens = []
    return Segmentation(tokens: all, sentences: sentences)
  }

  private mutating func addGap(upTo end: Int) {
    guard covered < end else { return }
    tokens.append(
      Token(range: TextRange(covered..<end), word: .unknown, traits: .paragraphBreak))
    covered = end
  }
}
