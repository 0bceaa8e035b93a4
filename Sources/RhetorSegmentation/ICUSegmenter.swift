public import RhetorText

/// Divides English text by ICU's rules (UAX #29), tailored to news prose.
///
/// Words are ICU's words exactly. Sentences begin as ICU's English ones and are then corrected for
/// abbreviations, initials, quotations and the like: see `SentenceTailoring`. The document's
/// blocks are divided one by one, so that the end of a block always ends a sentence, while a line
/// break inside a block is white space like any other. What stands between two blocks is one
/// `.paragraphBreak` token at the end of the sentence before; in front of the first block it
/// belongs to the first sentence.
public struct ICUSegmenter: Segmenter {
  /// The version of the ICU library in use, such as `72.1`.
  public static var libraryVersion: String { ICUBoundary.libraryVersion }
  /// The version of the Unicode Standard that its data follow, such as `15.0`.
  public static var unicodeVersion: String { ICUBoundary.unicodeVersion }

  /// Opens ICU's rules.
  ///
  /// - Throws: `SegmentationError.icu` when ICU's data lack them.
  public init() throws(SegmentationError) {
    try ICUWorkers.english.withWorker { _ in }
  }

  /// Divides `document`; a word that `vocabulary` knows receives its number.
  public func segment(
    _ document: Document, vocabulary: Vocabulary
  ) throws(SegmentationError) -> Segmentation {
    try ICUWorkers.english.withWorker { icu throws(SegmentationError) in
      var reading = SegmentReading(bytes: document.bytes, vocabulary: vocabulary, icu: icu)
      for block in document.blocks { try reading.add(block.range.bytes) }
      return reading.finish()
    }
  }
}
