/// A condition on the surroundings of a hit; every test in it must hold.
public struct Guard: Hashable, Sendable {
  /// What the guard does when it holds.
  public let effect: Effect
  /// The tests: a slice of `LexiconTables.tests`.
  public let tests: Range<UInt32>
  /// The guard as written in the lexicon file, an index into `LexiconTables.strings`.
  public let text: UInt32

  /// Creates a guard.
  public init(effect: Effect, tests: Range<UInt32>, text: UInt32) {
    self.effect = effect
    self.tests = tests
    self.text = text
  }

  /// What a guard does.
  public enum Effect: UInt32, Hashable, Sendable, CaseIterable {
    /// The entry does not fire when one of these holds.
    case unless
    /// The entry fires only when all of these hold.
    case onlyIf
    /// The points are halved when one of these holds.
    case halfIf
    /// The finding is a note without points when one of these holds.
    case noteIf
  }
}
