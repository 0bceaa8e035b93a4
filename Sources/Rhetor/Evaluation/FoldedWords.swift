import RhetorSegmentation

/// Words in the one spelling under which those that differ in case or apostrophes are counted.
enum FoldedWords {
  /// The folded words, separated by spaces; text without words as it is.
  static func of(_ text: String) -> String {
    let folded = (try? WordFolding.words(in: text)) ?? []
    return folded.isEmpty ? text : folded.joined(separator: " ")
  }
}
