/// A rate before and after, and how much of the change is wording and how much is length.
///
/// With X points and N words, ΔR = ΔX·½(1/N₀ + 1/N₁) + ½(X₀ + X₁)·(1/N₁ − 1/N₀): the first part is
/// what the changed points did, the second what the changed length did. So cutting neutral words
/// is not taken for new rhetoric. All numbers are thousandths of points per 1,000 words.
public struct RateChange: Hashable, Sendable {
  /// The rate of the old version.
  public let old: Int
  /// The rate of the new version.
  public let new: Int
  /// `new` − `old`, which is `wording` + `length`.
  public let delta: Int
  /// The part that changed points made.
  public let wording: Int
  /// The part that changed length made, with what rounding left over.
  public let length: Int

  /// Splits a change; nil when either side has too few words for a rate.
  public init?(oldPoints: Int, oldWords: Int, newPoints: Int, newWords: Int) {
    guard min(oldWords, newWords) >= Rates.minimumWords else { return nil }
    let before = Double(oldWords) / 1000
    let after = Double(newWords) / 1000
    old = Self.rounded(Double(oldPoints) / before)
    new = Self.rounded(Double(newPoints) / after)
    delta = new - old
    wording = Self.rounded(Double(newPoints - oldPoints) / 2 * (1 / before + 1 / after))
    length = delta - wording
  }

  private static func rounded(_ value: Double) -> Int {
    Int(max(-1e18, min(1e18, value)).rounded())
  }
}
