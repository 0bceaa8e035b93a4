import RhetorLexicon
import RhetorText

/// The tests of all guards, laid out as a judge asks them.
///
/// A look at one term beside a hit answers most of them, so what it takes lies in one line of the
/// cache: what a row can begin with, or end with where the test looks back.
final class GuardProbes: Sendable {
  /// For each test of the tables.
  let tests: [Probe]
  /// For each row of terms; the rows of a test lie side by side.
  let rows: [Row]
  /// For each guard, what answers it most of the time.
  let keys: [Key]
  /// What the first term of a row of a test shares something with; `Probe.sign` counts them.
  let signs: [TermSign]

  /// One test.
  struct Probe: Sendable {
    /// What the term at the near end of any of the rows passes.
    let filter: TermFilter
    let firstRow: UInt32
    let endOfRows: UInt32
    /// For a test that looks at whole sentences, its place in `signs`; 0 for others.
    let sign: UInt32
    let distance: UInt16
    let place: GuardTest.Place
    let negated: Bool

    /// The rows of the test.
    var rows: Range<Int> { Int(firstRow)..<Int(endOfRows) }
  }

  /// One row of terms.
  struct Row: Sendable {
    /// What its near end passes.
    let filter: TermFilter
    /// The first of its sets in `LexiconTables.sequenceSets`.
    let first: UInt32
    let count: UInt32
  }

  /// A look at one word that tells most of the time that a guard does not hold.
  struct Key: Sendable {
    /// What the word passes wherever the guard holds.
    let filter: TermFilter
    /// On which side of the phrase the word stands; none when every word passes.
    let place: Sides
    /// On which sides any of its tests looks for the next word.
    let sides: Sides
    let effect: Guard.Effect
  }

  /// The sides of a phrase.
  struct Sides: OptionSet, Sendable {
    let rawValue: UInt8
    static var before: Sides { Sides(rawValue: 1 << 0) }
    static var behind: Sides { Sides(rawValue: 1 << 1) }
  }

  init(_ tables: LexiconTables, filters: [TermFilter]) {
    var signs = [TermSign.all]
    var rows: [Row] = []
    rows.reserveCapacity(tables.sequences.count)
    tests = tables.tests.map { test in
      var filter = TermFilter.none
      let looksBack = test.place == .prev || test.place == .last
      // The rows follow one another test by test, so their numbers stay as they are.
      for number in test.sequences {
        let sets = tables.sequences[Int(number)]
        // A row without elements stands everywhere.
        var near = TermFilter.all
        if !sets.isEmpty {
          let place = looksBack ? sets.upperBound - 1 : sets.lowerBound
          near = filters[Int(tables.sequenceSets[Int(place)])]
        }
        filter.formUnion(near)
        rows.append(Row(filter: near, first: sets.lowerBound, count: UInt32(sets.count)))
      }
      var sign: UInt32 = 0
      switch test.place {
      case .sentence, .nearby, .document:
        sign = UInt32(signs.count)
        signs.append(Self.sign(of: test, tables))
      default: break
      }
      return Probe(
        filter: filter, firstRow: UInt32(rows.count - test.sequences.count),
        endOfRows: UInt32(rows.count), sign: sign,
        distance: UInt16(clamping: test.distance), place: test.place, negated: test.negated)
    }
    self.rows = rows
    self.signs = signs
    let tests = tests
    keys = tables.guards.map { Self.key(of: $0, tests) }
  }

  /// A guard holds only where all its tests do, so any of them can be its key that is not turned
  /// round and looks at the next word.
  private static func key(of rule: Guard, _ tests: [Probe]) -> Key {
    var filter = TermFilter.all
    var place: Sides = []
    var sides: Sides = []
    for number in rule.tests {
      let probe = tests[Int(number)]
      guard probe.place == .prev || probe.place == .next else { continue }
      let side: Sides = probe.place == .prev ? .before : .behind
      sides.formUnion(side)
      if place.isEmpty, !probe.negated {
        place = side
        filter = probe.filter
      }
    }
    return Key(filter: filter, place: place, sides: sides, effect: rule.effect)
  }

  private static func sign(of test: GuardTest, _ tables: LexiconTables) -> TermSign {
    var sign = TermSign()
    for row in test.sequences {
      let sets = tables.sequences[Int(row)]
      if sets.isEmpty { return .all }
      sign.insert(tables.termSets[Int(tables.sequenceSets[Int(sets.lowerBound)])], of: tables)
    }
    return sign
  }
}
