/// Whether a finding counts for the gate, and why not.
public enum FindingStanding: Hashable, Sendable {
  /// It counts.
  case new
  /// The baseline knows it; it does not count.
  case known
  /// It is older than the change that is judged; it does not count.
  case unchanged
  /// Somebody switched it off; it does not count.
  case suppressed(Suppression)

  /// The standing in one word: `new`, `known`, `unchanged` or `suppressed`.
  public var word: String {
    switch self {
    case .new: "new"
    case .known: "known"
    case .unchanged: "unchanged"
    case .suppressed: "suppressed"
    }
  }

  /// How it was switched off; nil when it was not.
  public var suppression: Suppression? {
    if case .suppressed(let suppression) = self { suppression } else { nil }
  }
}
