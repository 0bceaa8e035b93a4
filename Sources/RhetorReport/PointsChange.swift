/// Points before and after, in thousandths.
public struct PointsChange: Hashable, Sendable {
  /// The points of the old version.
  public let old: Int
  /// The points of the new version.
  public let new: Int
  /// `new` − `old`.
  public let delta: Int

  /// Creates a change, in thousandths of a point.
  public init(old: Int, new: Int) {
    self.old = old
    self.new = new
    delta = new - old
  }
}
