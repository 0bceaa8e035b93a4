public import RhetorSettings

/// A condition as written, and what it does.
public struct GuardSource: Hashable, Sendable {
  /// What it does when it holds.
  public let effect: Guard.Effect
  /// The condition.
  public let text: Placed<String>
}
