/// One test of a guard: a fact about the hit, or words at a place near it.
public struct GuardTest: Hashable, Sendable, BitwiseCopyable {
  /// The number of `place`, twice, and 1 when the test is negated: see `Guard` for why.
  private let placeNumber: UInt32
  /// How many terms far the place reaches; 0 where the place has no distance.
  public let distance: UInt32
  private let sequenceSlice: TableSlice

  /// Creates a test.
  public init(place: Place, negated: Bool, distance: UInt32, sequences: Range<UInt32>) {
    placeNumber = place.rawValue << 1 | (negated ? 1 : 0)
    self.distance = distance
    sequenceSlice = TableSlice(sequences)
  }

  /// What is looked at.
  public var place: Place { Place(rawValue: placeNumber >> 1) ?? .always }

  /// Whether the test is turned round by `not`.
  public var negated: Bool { placeNumber & 1 != 0 }

  /// The accepted rows of terms: a slice of `LexiconTables.sequences`; empty for facts.
  public var sequences: Range<UInt32> { sequenceSlice.range }

  /// What a test looks at. The first group takes words, the second stands alone.
  public enum Place: UInt32, Hashable, Sendable, CaseIterable, BitwiseCopyable {
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
