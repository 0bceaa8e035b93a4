public import RhetorText

/// A document's terms, and which of them begin a sentence: what is left of a `Segmentation` when
/// white space and joining hyphens are left out.
public struct TermDivision: Hashable, Sendable {
  /// The words, numbers and marks, in order.
  public let terms: [Token]
  /// The index of the first term of each sentence, in order; 0 is the first, if there are terms.
  public let starts: [Int]

  /// Creates a division.
  public init(terms: [Token], starts: [Int]) {
    self.terms = terms
    self.starts = starts
  }
}
