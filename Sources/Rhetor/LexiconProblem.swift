/// An example of a lexicon that does not come out as its entry promises.
public struct LexiconProblem: Error, Hashable, Sendable {
  /// The lexicon file.
  public let path: String
  /// The 1-based line of the example.
  public let line: Int
  /// The 1-based column of the example in Unicode scalars.
  public let column: Int
  /// The id of the entry or category.
  public let id: String
  /// What went wrong, lower case, no full stop.
  public let message: String
}

extension LexiconProblem: CustomStringConvertible {
  /// `path:line:column: error: …` and where to look.
  public var description: String {
    "\(path):\(line):\(column): error: \(message)\nhelp: see `rhetor explain \(id)`"
  }
}
