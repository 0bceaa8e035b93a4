/// A short text with the words in question between `⟦` and `⟧`; `\n` stands for a line break.
public struct MarkedSample: Hashable, Sendable {
  /// The text without its marks.
  public let text: String
  /// The UTF-8 bytes of the words in question, as many ranges as there are marks.
  public let marks: [Range<Int>]

  /// Reads a marked text; nil when marks do not pair.
  public init?(_ marked: String) {
    var text: [UInt8] = []
    var marks: [Range<Int>] = []
    var open: Int?
    let lines = marked.split(separator: "\\n", omittingEmptySubsequences: false)
    for scalar in lines.joined(separator: "\n").unicodeScalars {
      switch scalar {
      case "⟦" where open == nil: open = text.count
      case "⟧":
        guard let start = open else { return nil }
        marks.append(start..<text.count)
        open = nil
      case "⟦": return nil
      default: text.append(contentsOf: String(scalar).utf8)
      }
    }
    guard open == nil else { return nil }
    self.text = String(decoding: text, as: UTF8.self)
    self.marks = marks
  }
}
