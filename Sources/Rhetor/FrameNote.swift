import RhetorAnalysis

/// What is said beside an attribution whose source a reader cannot tell from the frame alone.
enum FrameNote {
  /// Of a pronoun that is bound to no name.
  static let unbound = "whom the pronoun means is not clear from the sentences before"

  /// The note on a frame; nil for most.
  static func text(for frame: Frame) -> String? {
    frame.sourceClass == .pronoun && frame.antecedent == nil ? unbound : nil
  }
}
