/// A condition on the surroundings of a hit; every test in it must hold.
public struct Guard: Hashable, Sendable, BitwiseCopyable {
  /// The number of `effect`: as large as its neighbours, so that there is no gap between them.
  private let effectNumber: UInt32
  private let testSlice: TableSlice
  /// The guard as written in the lexicon file, an index into `LexiconTables.strings`.
  public let text: UInt32

  /// Creates a guard.
  public init(effect: Effect, tests: Range<UInt32>, text: UInt32) {
    effectNumber = effect.rawValue
    testSlice = TableSlice(tests)
    self.text = text
  }

  /// What the guard does when it holds.
  public var effect: Effect { Effect(rawValue: effectNumber) ?? .unless }

  /// The tests: a slice of `LexiconTables.tests`.
  public var tests: Range<UInt32> { testSlice.range }

  /// What a guard does.
  public enum Effect: UInt32, Hashable, Sendable, CaseIterable, BitwiseCopyable {
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
