import RhetorLexicon

/// A guard in four bytes: its effect and its first test.
///
/// Those of a sheet stand in the order in which they are asked: what is cheap to ask first.
struct GuardCall: BitwiseCopyable, Hashable {
  private let bits: UInt32

  init(_ rule: Guard) {
    precondition(rule.tests.lowerBound < 1 << 30, "law broken: a billion tests of guards")
    bits = rule.tests.lowerBound | rule.effect.rawValue << 30
  }

  /// Whether the entry does not fire when the guard holds.
  var isUnless: Bool { bits >> 30 == Guard.Effect.unless.rawValue }
  /// Whether the entry does not fire when the guard does not hold.
  var isOnlyIf: Bool { bits >> 30 == Guard.Effect.onlyIf.rawValue }
  /// The guard’s first test in the tables.
  var first: UInt32 { bits & (1 << 30 - 1) }
}
