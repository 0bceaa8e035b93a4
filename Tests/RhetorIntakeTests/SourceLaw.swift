import RhetorText
import Testing

/// The law of the source map: the bytes that a word is reported to come from are that word, once
/// the markup in them is taken away.
enum SourceLaw {
  /// The words of a document's blocks in order, without the mark that stands for code.
  static func words(_ document: Document) -> [String] {
    document.blocks.flatMap { block in
      ranges(document, block).map { document.string($0) }
    }
  }

  /// Holds the law against every word.
  ///
  /// - Parameter unmark: takes the markup out of a piece of source.
  static func check(
    _ document: Document, _ source: [UInt8], _ note: String, unmark: (String) -> String
  ) {
    for block in document.blocks {
      for range in ranges(document, block) {
        let place = document.fileRange(of: range)
        let cut = unmark(String(decoding: source[place], as: UTF8.self))
        let word = document.string(range)
        #expect(cut == word, "\(note): “\(word)” is said to come from “\(cut)” at \(place)")
      }
    }
  }

  private static func ranges(_ document: Document, _ block: Block) -> [TextRange] {
    var ranges: [TextRange] = []
    var start: Int?
    let bytes = document.bytes
    for index in block.range.bytes.lowerBound...block.range.bytes.upperBound {
      let isWord =
        index < block.range.bytes.upperBound && bytes[index] > 0x20
        && !bytes[index...].starts(with: "\u{FFFC}".utf8)
        && !(index > 0 && bytes[(index - 1)...].starts(with: "\u{FFFC}".utf8))
        && !(index > 1 && bytes[(index - 2)...].starts(with: "\u{FFFC}".utf8))
      if isWord {
        start = start ?? index
      } else if let from = start {
        ranges.append(TextRange(from..<index))
        start = nil
      }
    }
    return ranges
  }
}
