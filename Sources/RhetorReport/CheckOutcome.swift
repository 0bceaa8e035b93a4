/// What is to be said once all articles are judged.
public struct CheckOutcome: Hashable, Sendable {
  /// The file of the baseline, as its user named it; nil without one.
  public let baseline: String?
  /// Entries of the baseline that stand for nothing any more.
  public let stale: [BaselineEntry]

  /// Creates an outcome.
  public init(baseline: String? = nil, stale: [BaselineEntry] = []) {
    self.baseline = baseline
    self.stale = stale
  }
}
