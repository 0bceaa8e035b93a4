/// One of the two sides of a comparison.
public enum DiffSide: String, Hashable, Sendable, CaseIterable {
  /// What is compared from.
  case old
  /// What is compared to.
  case new
}
