public import RhetorText

/// A sentence as stages see it: its terms, its voice, its place in the document.
public struct ReadSentence: Hashable, Sendable {
  /// The bytes of the sentence, without the white space around it.
  public let range: TextRange
  /// Its terms in `Reading.terms`.
  public let terms: Range<Int>
  /// The index of its block in the document's blocks.
  public let block: Int
  /// Whose words it holds.
  public let voice: Voice
  /// How many words it has.
  public let words: Int
  /// How many of them stand outside quotations, in the author's voice.
  public let authorWords: Int

  /// Creates a sentence.
  public init(
    range: TextRange, terms: Range<Int>, block: Int, voice: Voice, words: Int, authorWords: Int
  ) {
    self.range = range
    self.terms = terms
    self.block = block
    self.voice = voice
    self.words = words
    self.authorWords = authorWords
  }
}
