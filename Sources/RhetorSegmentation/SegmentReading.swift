internal import CBytes
internal import RhetorText

/// A segmentation in the making: takes the blocks of one document in order.
///
/// It is never copied, because it holds a dozen arrays: a hundred references were counted to hand it on.
struct SegmentReading: ~Copyable {
  private let bytes: [UInt8]
  private let vocabulary: Vocabulary
  private let suppressions: WordSet
  private let keepsSpaces: Bool
  private var tokenizer = Tokenizer()
  private var latin = LatinTokenizer()
  private var tailoring = SentenceTailoring()
  private var ends: [Int32] = []
  /// The tokens but for white space.
  private var tokens: [Token] = []
  /// The white space, when it is kept.
  private var spaces: [Token] = []
  /// The joining hyphens among the tokens.
  private var hyphens: [Int] = []
  /// The index of the first token of each sentence.
  private var starts: [Int] = []
  /// Where each sentence begins with its white space, when that is kept.
  private var offsets: [Int] = []
  /// Where the text that has become tokens ends.
  private var covered = 0

  /// Starts with the text in `bytes`, well-formed UTF-8.
  ///
  /// - Parameters:
  ///   - count: how many of the bytes will be read; all, if nothing is said.
  ///   - suppressions: CLDR's words after which a sentence is likely to go on.
  ///   - keepsSpaces: whether `segmentation` will be asked, and not only `terms`.
  init(
    bytes: [UInt8], count: Int? = nil, vocabulary: Vocabulary, suppressions: WordSet,
    keepsSpaces: Bool
  ) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    self.suppressions = suppressions
    self.keepsSpaces = keepsSpaces
    let count = count ?? bytes.count
    // English prose has a word or mark in five bytes; the last block asks for one in each.
    tokens.reserveCapacity(count / 4 + min(count, 4096) + 16)
    starts.reserveCapacity(count / 64 + 8)
  }

  /// Divides the next block without ICU; answers whether it can be done. If not, nothing changes.
  /// `source` lends the text and the vocabulary.
  mutating func addLatin(
    _ block: Range<Int>, _ source: inout ctokens_source
  ) throws(SegmentationError) -> Bool {
    if block.isEmpty { return true }
    check(block)
    let first = tokens.count
    guard
      try latin.append(block: block, of: bytes, &source, vocabulary: vocabulary, to: &tokens)
    else { return false }
    begin(block)
    if !latin.context.joining.isEmpty { hyphens += latin.context.joining }
    tailoring.append(
      block: first..<tokens.count, tokens: tokens, bytes: bytes, latinStops: latin.stops,
      in: LatinSentences(block: block, bytes: bytes), suppressions: suppressions, to: &starts)
    if keepsSpaces {
      var lower = block.lowerBound
      for token in tokens[first...] {
        WhiteSpace.append(bytes, lower..<Int(token.range.lower), to: &spaces)
        lower = Int(token.range.upper)
      }
      WhiteSpace.append(bytes, lower..<block.upperBound, to: &spaces)
      addOffsets(of: block)
    }
    return true
  }

  /// Divides the next block with ICU.
  mutating func add(_ block: Range<Int>, with icu: ICUBoundary) throws(SegmentationError) {
    if block.isEmpty { return }
    check(block)
    begin(block)
    try icu.setText(bytes, block)
    let first = tokens.count
    try tokenizer.append(
      block: block, of: bytes, vocabulary: vocabulary, icu: icu, to: &tokens)
    hyphens += tokenizer.context.joining
    icu.unwrapLines()
    try icu.sentenceEnds(into: &ends)
    tailoring.append(
      block: first..<tokens.count, tokens: tokens, bytes: bytes, icuEnds: ends,
      from: block.lowerBound, suppressions: suppressions, to: &starts)
    if keepsSpaces {
      spaces += tokenizer.spaces
      addOffsets(of: block)
    }
  }

  private func check(_ block: Range<Int>) {
    precondition(
      block.lowerBound >= covered && block.upperBound <= bytes.count,
      "law broken: blocks overlap, are out of order or end outside of the text")
  }

  private mutating func begin(_ block: Range<Int>) {
    if keepsSpaces { addGap(upTo: block.lowerBound) }
    covered = block.upperBound
  }

  /// The first sentence of a block begins with the block, the others with their first token.
  private mutating func addOffsets(of block: Range<Int>) {
    offsets.append(block.lowerBound)
    for start in starts[offsets.count...] { offsets.append(Int(tokens[start].range.lower)) }
  }

  private mutating func addGap(upTo end: Int) {
    guard covered < end else { return }
    spaces.append(
      Token(range: TextRange(covered..<end), word: .unknown, traits: .paragraphBreak))
  }

  /// The terms of everything added, and which of them begin a sentence.
  mutating func terms() -> (terms: [Token], starts: [Int]) {
    var terms: [Token] = []
    swap(&terms, &tokens)
    var removed = 0
    terms.withUnsafeMutableBufferPointer { terms in
      for (number, index) in hyphens.enumerated() {
        let next = number + 1 < hyphens.count ? hyphens[number + 1] : terms.count
        // What stands between two hyphens moves as a whole.
        let moved = UnsafeMutableBufferPointer(rebasing: terms[index + 1..<next])
        _ = UnsafeMutableBufferPointer(rebasing: terms[(index - number)...]).update(
          fromContentsOf: moved)
      }
    }
    terms.removeLast(hyphens.count)
    var sentences: [Int] = []
    sentences.reserveCapacity(starts.count)
    for start in starts {
      while removed < hyphens.count, hyphens[removed] < start { removed += 1 }
      let first = start - removed
      if first < terms.count, first > sentences.last ?? -1 { sentences.append(first) }
    }
    return (terms, sentences)
  }

  /// The segmentation of everything added, to the end of the text.
  mutating func segmentation() -> Segmentation {
    precondition(keepsSpaces, "law broken: white space is asked for that was not kept")
    addGap(upTo: bytes.count)
    covered = bytes.count
    let all = Tiling.merged(tokens, spaces)
    // White space before the first block belongs to the first sentence.
    if !all.isEmpty, offsets.isEmpty { offsets.append(0) }
    if !offsets.isEmpty { offsets[0] = 0 }
    return Segmentation(tokens: all, sentences: Tiling.sentences(of: all, beginningAt: offsets))
  }
}
