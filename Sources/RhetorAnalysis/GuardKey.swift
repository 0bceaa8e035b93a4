import RhetorLexicon

/// The tests of a guard, and a look at one word that tells most of the time that it does not hold.
struct GuardKey: BitwiseCopyable {
  /// What the word passes wherever the guard holds.
  let filter: GuardFilter
  let tests: TableSlice
  /// On which side of the phrase the word stands; none when every word passes.
  let place: Sides
  /// On which sides any of its tests looks for the next word.
  let sides: Sides
  /// What the first look costs, by rank.
  let cost: UInt8

  /// Of a guard that no entry has.
  static let none = GuardKey(filter: .all, tests: TableSlice(0..<0), place: [], sides: [], cost: 0)

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
  /// A guard holds only where all its tests do, so any of them can be its key that is not turned
  /// round and looks at the next word.
  init(of tests: ArraySlice<GuardProbe>, _ numbers: Range<UInt32>) {
    var filter = GuardFilter.all
    var place: Sides = []
    var sides: Sides = []
    for probe in tests where probe.place == .prev || probe.place == .next {
      let side: Sides = probe.place == .prev ? .before : .behind
      sides.formUnion(side)
      if place.isEmpty, !probe.negated {
        place = side
        filter = probe.filter
      }
    }
    self.init(
      filter: filter, tests: TableSlice(numbers), place: place, sides: sides,
      cost: place.isEmpty ? (tests.first?.place.cost ?? 0) + 1 : 0)
  }
}
