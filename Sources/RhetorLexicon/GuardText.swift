/// A guard as its file writes it.
public struct GuardText: Hashable, Sendable {
  /// What it does when it holds.
  public let effect: Guard.Effect
  /// The condition.
  public let text: String

  /// Creates a guard's text.
  public init(effect: Guard.Effect, text: String) {
    self.effect = effect
    self.text = text
  }
}
