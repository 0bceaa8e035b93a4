public import RhetorText

/// Divides English text by ICU's rules (UAX #29), tailored to news prose.
///
/// Words are ICU's words exactly. Sentences begin as ICU's English ones and are then corrected for
/// abbreviations, initials, quotations and the like: see `SentenceTailoring`. The document's
/// blocks are divided one by one, so that the end of a block always ends a sentence, while a line
/// break inside a block is white space like any other. What stands between two blocks is one
/// `.paragraphBreak` token at the end of the sentence before; in front of the first block it
/// belongs to the first sentence.
public struct ICUSegmenter: Sendable {
  /// The version of the ICU library in use, such as `72.1`.
  public static var libraryVersion: String { ICUBoundary.libraryVersion }
  /// The version of the Unicode Standard that its data follow, such as `15.0`.
  public static var unicodeVersion: String { ICUBoundary.unicodeVersion }

  /// The ICU versions that `LatinText` was held against; with any other, ICU does all the work.
  private static let verifiedVersion = "72."

  private let usesFastPath: Bool

  /// Creates a segmenter.
  ///
  /// - Parameter path: whether text that is simple to divide may be divided without ICU. The result
  ///   is the same.
  /// - Throws: `SegmentationError.icu` when ICU's data lack what is needed.
  public init(path: SegmentationPath = .fast) throws(SegmentationError) {
    usesFastPath = path == .fast && Self.libraryVersion.hasPrefix(Self.verifiedVersion)
    _ = try ICUBoundary.suppressions.get()
    if !usesFastPath { try ICUWorkers.english.withWorker { _ in } }
  }

  /// Divides `document`; a word that `vocabulary` knows receives its number.
  public func segment(
    _ document: Document, vocabulary: Vocabulary
  ) throws(SegmentationError) -> Segmentation {
    var reading = try read(document.blocks[...], of: document, vocabulary, keepsSpaces: true)
    return reading.segmentation()
  }

  /// The words, numbers and marks of `document` without joining hyphens, and which of them begin a
  /// sentence: what is left of a segmentation without white space, at half the work.
  ///
  /// - Parameter blocks: the blocks to read; all, if nothing is said. What is in one does not depend
  ///   on the others.
  public func terms(
    of document: Document, blocks: Range<Int>? = nil, vocabulary: Vocabulary
  ) throws(SegmentationError) -> (terms: [Token], starts: [Int]) {
    let blocks = blocks ?? document.blocks.indices
    var reading = try read(document.blocks[blocks], of: document, vocabulary, keepsSpaces: false)
    return reading.terms()
  }

  /// Where the words and sentences of `document` begin for ICU, without our tailoring.
  public func boundaries(
    of document: Document
  ) throws(SegmentationError) -> TextBoundaries {
    var reading = BoundaryReading(document.bytes)
    for block in document.blocks {
      let range = block.range.bytes
      if usesFastPath, reading.addLatin(range) { continue }
      try ICUWorkers.english.withWorker { icu throws(SegmentationError) in
        try reading.add(range, with: icu)
      }
    }
    return reading.boundaries
  }

  private func read(
    _ blocks: ArraySlice<Block>, of document: Document, _ vocabulary: Vocabulary, keepsSpaces: Bool
  ) throws(SegmentationError) -> SegmentReading {
    var reading = SegmentReading(
      bytes: document.bytes, count: blocks.reduce(0) { $0 + $1.range.count },
      vocabulary: vocabulary,
      suppressions: try ICUBoundary.suppressions.get(), keepsSpaces: keepsSpaces)
    var worker: ICUBoundary?
    defer { if let worker { ICUWorkers.english.giveBack(worker) } }
    try LatinSource.lend(document.bytes, vocabulary) { source throws(SegmentationError) in
      for block in blocks {
        if usesFastPath, try reading.addLatin(block.range.bytes, &source) { continue }
        let icu = if let worker { worker } else { try ICUWorkers.english.borrow() }
        worker = icu
        try reading.add(block.range.bytes, with: icu)
      }
    }
    return reading
  }
}
