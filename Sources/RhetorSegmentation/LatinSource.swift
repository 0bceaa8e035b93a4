internal import CBytes
internal import RhetorText

/// What C must know to make tokens of a document: its text, the vocabulary, and the marks.
///
/// Lent once for all blocks of a document, because lending takes longer than many a block.
enum LatinSource {
  /// Lends what C must know while `body` runs.
  static func lend<Result>(
    _ bytes: [UInt8], _ vocabulary: Vocabulary,
    to body: (inout ctokens_source) throws(SegmentationError) -> Result
  ) throws(SegmentationError) -> Result {
    try bytes.withUnsafeBufferPointer { text throws(SegmentationError) in
      try vocabulary.withTables { slots, starts, pool throws(SegmentationError) in
        try marks.withUnsafeBufferPointer { marks throws(SegmentationError) in
          var source = ctokens_source(
            text: text.baseAddress, readable: Int64(text.count),
            words: cbytes_words(
              slots: slots.baseAddress, mask: UInt64(slots.count - 1), starts: starts.baseAddress,
              pool: pool.baseAddress),
            marks: marks.baseAddress)
          return try body(&source)
        }
      }
    }
  }

  /// The traits of marks of one byte, and of which of them neighbours matter.
  private static let marks = (0..<256 as Range<UInt32>).map { byte in
    guard byte < 0x80, LatinText.isMark(byte) else { return 0 as UInt32 }
    let traits = TokenKind.mark(byte).rawValue
    return LatinText.stands(alone: byte) ? traits : traits | ctokens_depends
  }
}
