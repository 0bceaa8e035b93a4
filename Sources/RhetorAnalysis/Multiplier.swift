/// One factor on the points of a finding, and why it applies.
public struct Multiplier: Hashable, Sendable {
  /// Why, for the reader of a report.
  public let why: String
  /// The factor in thousandths: 500 halves.
  public let by: Int

  /// Creates a factor.
  public init(why: String, by: Int) {
    self.why = why
    self.by = by
  }
}
