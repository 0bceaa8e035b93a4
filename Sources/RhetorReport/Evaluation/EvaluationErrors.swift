/// The disagreements of an evaluation, worst cause first.
public struct EvaluationErrors: Hashable, Sendable {
  /// Findings in sentences labelled negative, by entry.
  public let falsePositives: [ErrorGroup]
  /// Marked words that were not found, by the words.
  public let misses: [ErrorGroup]
  /// Words taken for the cue of an attribution that people did not mark, by the words; empty when
  /// the corpus marks no cues.
  public let falseCues: [ErrorGroup]
  /// Marked cues that were not found, by the words.
  public let missedCues: [ErrorGroup]

  /// Creates the disagreements.
  public init(
    falsePositives: [ErrorGroup], misses: [ErrorGroup], falseCues: [ErrorGroup] = [],
    missedCues: [ErrorGroup] = []
  ) {
    self.falsePositives = falsePositives
    self.misses = misses
    self.falseCues = falseCues
    self.missedCues = missedCues
  }
}
