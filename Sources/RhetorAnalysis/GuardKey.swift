import RhetorLexicon

/// The tests of a guard, and what is known of them as a whole.
struct GuardKey: BitwiseCopyable {
  let tests: TableSlice
  /// On which sides any of its tests looks for the next word.
  let sides: Sides
  /// What the first look costs, by rank.
  let cost: UInt8

  /// Of a guard that no entry has.
  static let none = GuardKey(tests: TableSlice(0..<0), sides: [], cost: 0)

  /// The sides of a phrase.
  struct Sides: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    static var before: Sides { Sides(rawValue: 1 << 0) }
    static var behind: Sides { Sides(rawValue: 1 << 1) }
  }
}

extension GuardKey {
  /// Makes the key of a guard with these tests.
  ///
  /// A guard holds only where all its tests do, so one that looks at the next word and is not turned
  /// round settles most of the time that it does not.
  init(of tests: ArraySlice<GuardProbe>, _ numbers: Range<UInt32>) {
    var sides: Sides = []
    var isSettledNextDoor = false
    for probe in tests where probe.place == .prev || probe.place == .next {
      sides.formUnion(probe.place == .prev ? .before : .behind)
      if !probe.negated { isSettledNextDoor = true }
    }
    self.init(
      tests: TableSlice(numbers), sides: sides,
      cost: isSettledNextDoor ? 0 : (tests.first?.place.cost ?? 0) + 1)
  }
}
