import RhetorReport

/// One of the two sides of a comparison.
public enum DiffSide: String, Hashable, Sendable, CaseIterable {
  /// What is compared from.
  case old
  /// What is compared to.
  case new

  /// The article that this side has.
  func article(of diff: ReportDiff) -> ArticleSide { self == .old ? diff.old : diff.new }
}
