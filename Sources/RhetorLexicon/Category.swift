/// What a kind of finding is: the card of one folder of lexicon files.
public struct Category: Hashable, Sendable {
  /// Stage and name, as in `loaded-language.name-calling`.
  public let id: String
  /// The name for people: "Name-calling".
  public let title: String
  /// What the category finds, one sentence.
  public let finds: String
  /// Why it matters, one sentence.
  public let why: String
  /// What it leaves alone on purpose.
  public let leavesAlone: [String]
  /// The default strength of its entries: 1 to 3, or 0 for notes that are never scored.
  public let strength: Int
  /// The default reason of its findings; `{phrase}` stands for the words as written.
  public let reason: String
  /// How its entries are used.
  public let role: Role

  /// Creates a card.
  public init(
    id: String, title: String, finds: String, why: String, leavesAlone: [String], strength: Int,
    reason: String, role: Role
  ) {
    self.id = id
    self.title = title
    self.finds = finds
    self.why = why
    self.leavesAlone = leavesAlone
    self.strength = strength
    self.reason = reason
    self.role = role
  }

  /// The stage the category belongs to: the part of `id` before the full stop.
  public var stage: Substring { id.prefix { $0 != "." } }

  /// How the entries of a category are used.
  public enum Role: UInt32, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// A hit is a finding.
    case finding
    /// A hit is a finding when it is the source of an attribution.
    case source
    /// A hit introduces what somebody said or thought; never a finding by itself.
    case cue
  }
}
