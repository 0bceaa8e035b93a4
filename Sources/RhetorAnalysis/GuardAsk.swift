/// What is left to ask once a listed word stands beside a phrase.
struct GuardAsk: BitwiseCopyable, Hashable {
  let bits: UInt32

  private init(_ bits: UInt32) { self.bits = bits }

  private static let number: UInt32 = 1 << 29 - 1
  private static let isLast: UInt32 = 1 << 31

  /// Nothing: the word alone is what the guard names.
  static let nothing = GuardAsk(1 << 29)

  /// Whether the rest of a row stands there, of which the word is the near end.
  static func row(_ number: UInt32) -> GuardAsk {
    precondition(number <= Self.number, "law broken: too many rows of guards")
    return GuardAsk(number)
  }

  /// Whether a guard with further tests holds; by its first test.
  static func tests(from first: UInt32) -> GuardAsk {
    precondition(first <= Self.number, "law broken: too many tests of guards")
    return GuardAsk(1 << 30 | first)
  }

  /// The same as the last of its list.
  var last: GuardAsk { GuardAsk(bits | Self.isLast) }

  @inline(__always) var isLast: Bool { bits & Self.isLast != 0 }
  @inline(__always) var isNothing: Bool { bits & Self.nothing.bits != 0 }
  @inline(__always) var isRow: Bool { bits & (3 << 29) == 0 }
  /// The row, or the first test.
  @inline(__always) var number: UInt32 { bits & Self.number }
}
