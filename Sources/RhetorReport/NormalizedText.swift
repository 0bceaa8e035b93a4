/// A sentence as it is compared: what does not change the wording is taken away.
///
/// Letters are lower-cased, runs of white space become one space, curly quotation marks and
/// apostrophes straight ones.
struct NormalizedText: Hashable, Comparable, Sendable {
  /// The normalised text.
  let text: String

  init(_ source: String) {
    var scalars = String.UnicodeScalarView()
    var space = false
    for scalar in source.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace {
        space = !scalars.isEmpty
        continue
      }
      if space { scalars.append(" ") }
      space = false
      switch scalar.value {
      case 0x2018, 0x2019, 0x201A, 0x201B: scalars.append("'")
      case 0x201C, 0x201D, 0x201E, 0x201F: scalars.append("\"")
      default: scalars.append(scalar)
      }
    }
    text = String(scalars)
  }

  /// Its different words: runs of letters, digits, marks and apostrophes.
  var words: Set<Substring> {
    let scalars = text.unicodeScalars
    var found: Set<Substring> = []
    var start: String.Index?
    for index in scalars.indices {
      let scalar = scalars[index]
      let isWord =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark || scalar == "'"
      if isWord {
        start = start ?? index
      } else if let from = start {
        found.insert(text[from..<index])
        start = nil
      }
    }
    if let from = start { found.insert(text[from...]) }
    return found
  }

  static func < (left: NormalizedText, right: NormalizedText) -> Bool { left.text < right.text }
}

extension FindingRecord {
  /// Whether its words are these, whatever their letter case, white space and quotation marks.
  public func isWritten(_ words: String) -> Bool {
    NormalizedText(text) == NormalizedText(words)
  }
}
