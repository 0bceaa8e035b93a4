import Rhetor
import RhetorText

/// A short text with the words in question between `⟦` and `⟧`; `\n` stands for a line break.
public struct MarkedSample: Hashable, Sendable {
  /// The text without its marks.
  public let text: String
  /// The UTF-8 bytes of the words in question, as many ranges as there are marks.
  public let marks: [Range<Int>]

  /// Reads a marked text; nil when marks do not pair.
  public init?(_ marked: String) {
    guard let plain = MarkedText(marked.replacing("\\n", with: "\n")) else { return nil }
    text = String(decoding: plain.bytes, as: UTF8.self)
    marks = plain.marks.map(\.bytes)
  }
}
