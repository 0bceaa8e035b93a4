/// What there is to say about one stage, category or entry: a page of the manual.
public struct Explanation: Hashable, Sendable {
  /// What the page is about.
  public let kind: Kind
  /// The stable id.
  public let id: String
  /// The name for people; for an entry its phrase as the lexicon writes it.
  public let title: String
  /// What it finds, one sentence.
  public var finds = ""
  /// Why that matters, one sentence; empty for stages.
  public var why = ""
  /// What it leaves alone on purpose.
  public var leavesAlone: [String] = []
  /// 1 mild, 2 clear, 3 strong, 0 a note; nil for stages.
  public var strength: Int?
  /// What a finding says, with `{phrase}` for the words as written.
  public var reason = ""
  /// The phrases it finds, in the lexicon's own notation.
  public var phrases: [String] = []
  /// A plainer wording, or empty.
  public var plainer = ""
  /// The conditions on its surroundings.
  public var guards: [Condition] = []
  /// `left-target`, `right-target`, or empty.
  public var lean = ""
  /// The id of the entry used against the other side, or empty.
  public var mirror = ""
  /// Sentences in which it finds what stands in `⟦…⟧`.
  public var flags: [String] = []
  /// Sentences that it leaves alone.
  public var allows: [String] = []
  /// Where the words come from, or empty.
  public var provenance = ""
  /// `path:line` in the lexicon folder, or empty for stages.
  public var file = ""
  /// The ids of what belongs to it: a stage's categories, a category's entries.
  public var members: [String] = []

  /// What a page can be about.
  public enum Kind: String, Hashable, Sendable {
    /// One of the questions asked of an article.
    case stage
    /// A kind of finding.
    case category
    /// A phrase.
    case entry
  }

  /// A condition as the lexicon writes it.
  public struct Condition: Hashable, Sendable {
    /// `unless`, `only-if`, `half-if` or `note-if`.
    public let effect: String
    /// The condition.
    public let text: String
  }
}
