/// An example sentence and where it stands in its file.
public struct Example: Hashable, Sendable {
  /// The sentence, marks included.
  public let text: String
  /// The 1-based line of the sentence.
  public let line: Int
  /// The 1-based column of the sentence's opening quotation mark, in code points.
  public let column: Int

  /// Creates an example.
  public init(text: String, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
  }
}
