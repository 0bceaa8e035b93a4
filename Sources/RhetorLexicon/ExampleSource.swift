public import RhetorSettings

/// A sentence that proves a rule: one in which it must fire, or one that it must leave alone.
public struct ExampleSource: Hashable, Sendable {
  /// Sentences with `⟦…⟧` around what must be found.
  public var flags: [Placed<String>] = []
  /// Sentences in which nothing may be found.
  public var allows: [Placed<String>] = []
}
