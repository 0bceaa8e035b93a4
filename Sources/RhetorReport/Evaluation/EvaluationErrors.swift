/// The disagreements of an evaluation, worst cause first.
public struct EvaluationErrors: Hashable, Sendable {
  /// Findings in sentences labelled negative, by entry.
  public let falsePositives: [ErrorGroup]
  /// Marked words that were not found, by the words.
  public let misses: [ErrorGroup]

  /// Creates the disagreements.
  public init(falsePositives: [ErrorGroup], misses: [ErrorGroup]) {
    self.falsePositives = falsePositives
    self.misses = misses
  }
}
