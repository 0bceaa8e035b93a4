import RhetorLexicon
import RhetorText

/// A few words to compare a term with. A filter answers for nearly all terms, where a `Set` would
/// hash each of them: that took 2 ns for each byte of text.
struct WordRow: Sendable {
  private let groups: UInt64
  private let words: [WordID]

  /// Creates a row; the unknown word is in none.
  init(_ words: [WordID]) {
    self.words = words.filter { $0 != .unknown }
    groups = self.words.reduce(0) { $0 | TermFilter.group(of: $1.raw) }
  }

  /// Whether the word is one of the row.
  func contains(_ word: WordID) -> Bool {
    groups & TermFilter.group(of: word.raw) != 0 && words.contains(word)
  }
}
