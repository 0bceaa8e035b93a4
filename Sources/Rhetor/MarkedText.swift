package import RhetorText

/// An example sentence with its marks taken out: `The plan ⟦could⟧ fail.`
package struct MarkedText {
  /// The sentence without marks, in UTF-8.
  package let bytes: [UInt8]
  /// What the marks enclosed.
  package let marks: [TextRange]

  /// Reads the marks; nil when one of them has no partner.
  package init?(_ text: String) {
    var bytes: [UInt8] = []
    var marks: [TextRange] = []
    var open: Int?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦":
        guard open == nil else { return nil }
        open = bytes.count
      case "⟧":
        guard let start = open, start < bytes.count else { return nil }
        marks.append(TextRange(start..<bytes.count))
        open = nil
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    guard open == nil else { return nil }
    self.bytes = bytes
    self.marks = marks
  }
}
