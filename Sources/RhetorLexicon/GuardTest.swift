/// One test of a guard: a fact about the hit, or words at a place near it.
public struct GuardTest: Hashable, Sendable {
  /// What is looked at.
  public let place: Place
  /// Whether the test is turned round by `not`.
  public let negated: Bool
  /// How many terms far the place reaches; 0 where the place has no distance.
  public let distance: UInt32
  /// The accepted rows of terms: a slice of `LexiconTables.sequences`; empty for facts.
  public let sequences: Range<UInt32>

  /// Creates a test.
  public init(place: Place, negated: Bool, distance: UInt32, sequences: Range<UInt32>) {
    self.place = place
    self.negated = negated
    self.distance = distance
    self.sequences = sequences
  }

  /// What a test looks at. The first group takes words, the second stands alone.
  public enum Place: UInt32, Hashable, Sendable, CaseIterable {
    case next, prev, after, before, near, first, last, inside, sentence, nearby, document
    case start, end, capital, lowercase, caps, name, negated, conditional, question, quoted
    case scareQuoted, attributed, headline, always, mild

    /// The word that stands for the place in a lexicon file.
    public var keyword: String {
      self == .scareQuoted ? "scare-quoted" : String(describing: self)
    }

    /// Whether a list of words follows the keyword.
    public var takesWords: Bool { rawValue <= Place.document.rawValue }
    /// Whether a distance in terms stands between keyword and colon.
    public var takesDistance: Bool { self == .after || self == .before || self == .near }
  }
}
