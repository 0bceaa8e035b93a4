/// One entry as a listing shows it.
public struct LexiconRow: Hashable, Sendable, Codable {
  /// The stable id.
  public let id: String
  /// The stage it belongs to.
  public let stage: String
  /// The category it belongs to.
  public let category: String
  /// `finding`, `source` or `cue`.
  public let role: String
  /// 1 mild, 2 clear, 3 strong, 0 a note.
  public let strength: Int
  /// The phrase in the lexicon's own notation.
  public let phrase: String
  /// What a finding says, with `{phrase}` for the words as written.
  public let reason: String
  /// A plainer wording, or empty.
  public let plainer: String
}
