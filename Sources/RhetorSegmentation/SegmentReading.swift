internal import RhetorText

/// A segmentation in the making: takes the blocks of one document in order.
struct SegmentReading {
  private let bytes: [UInt8]
  private let vocabulary: Vocabulary
  private let icu: ICUBoundary
  private var tokenizer = Tokenizer()
  private var tailoring = SentenceTailoring()
  private var ends: [Int32] = []
  private var tokens: [Token] = []
  /// The index of the first token of each sentence.
  private var starts: [Int] = []
  /// Where the text that has become tokens ends.
  private var covered = 0

  /// Starts with the text in `bytes`, well-formed UTF-8.
  init(bytes: [UInt8], vocabulary: Vocabulary, icu: ICUBoundary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    self.icu = icu
    // English prose has a token, white space counted, in less than three bytes.
    tokens.reserveCapacity(bytes.count * 2 / 5 + 16)
  }

  /// Divides the next block.
  mutating func add(_ block: Range<Int>) throws(SegmentationError) {
    precondition(block.lowerBound >= covered, "law broken: blocks overlap or are out of order")
    if block.isEmpty { return }
    addGap(upTo: block.lowerBound)
    try icu.setText(bytes, block)
    let first = tokens.count
    try tokenizer.append(
      block: block, of: bytes, vocabulary: vocabulary, icu: icu, to: &tokens)
    icu.unwrapLines()
    try icu.sentenceEnds(into: &ends)
    tailoring.append(
      block: first..<tokens.count, tokens: tokens, bytes: bytes, icuEnds: ends,
      suppressions: icu.suppressions, to: &starts)
    covered = block.upperBound
  }

  /// The segmentation of everything added, to the end of the text.
  consuming func finish() -> Segmentation {
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
    return Segmentation(tokens: tokens, sentences: sentences)
  }

  private mutating func addGap(upTo end: Int) {
    guard covered < end else { return }
    tokens.append(
      Token(range: TextRange(covered..<end), word: .unknown, traits: .paragraphBreak))
    covered = end
  }
}
