import RhetorLexicon
import RhetorText

/// The tables of `GuardProbes`, derived from lexicons or as an image holds them.
struct GuardLayout: Sendable {
  /// For each guard of an entry, in the order in which they are asked.
  let keys: Table<GuardProbes.Key>
  /// For each test.
  let probes: Table<GuardProbes.Probe>
  /// For each term set, what it lets pass.
  let sets: Table<GuardFilter>
  /// For each word, the bits of its classes.
  let classes: Table<UInt64>
  /// What the first term of a row of a test shares something with.
  let signs: Table<TermSign>

  /// Lays the guards of all entries out.
  init(_ tables: LexiconTables) {
    let filters = GuardFilters(tables)
    classes = Table(tables.wordClasses.indices.map { filters.bits(of: tables.wordClasses[$0]) })
    let sets = tables.termSets.indices.map { filters.filter(ofSet: $0, tables) }
    var signs = [TermSign.all]
    var probes = tables.tests.map { test in
      var sign: UInt32 = 0
      if test.place == .sentence || test.place == .nearby || test.place == .document {
        sign = UInt32(signs.count)
        signs.append(Self.sign(of: test, tables))
      }
      var filter = GuardFilter()
      for row in test.sequences {
        // A row without elements stands everywhere.
        let near = test.place.nearEnd(of: tables.sequences[Int(row)].range)
        filter.formUnion(near.map { sets[Int(tables.sequenceSets[Int($0)])] } ?? .all)
      }
      return GuardProbes.Probe(
        filter: filter, rows: TableSlice(test.sequences), sign: sign,
        distance: UInt16(clamping: test.distance), place: test.place, negated: test.negated)
    }
    var keys: [GuardProbes.Key] = []
    for (number, rule) in tables.guards.enumerated() {
      Self.sort(&probes, rule.tests) { $0.place.cost < $1.place.cost }
      keys.append(Self.key(of: rule, UInt32(number), probes))
    }
    // Entries share lists of guards; one that is sorted stays as it is.
    for entry in tables.entries { Self.sort(&keys, entry.guards) { $0.cost < $1.cost } }
    self.keys = Table(keys)
    self.probes = Table(probes)
    self.sets = Table(sets)
    self.signs = Table(signs)
  }

  /// What `write` wrote.
  init(reading reader: inout TableReader) {
    keys = reader.next()
    probes = reader.next()
    sets = reader.next()
    classes = reader.next()
    signs = reader.next()
  }

  /// Writes everything into an image.
  func write(to writer: inout TableWriter) {
    writer.append(keys)
    writer.append(probes)
    writer.append(sets)
    writer.append(classes)
    writer.append(signs)
  }

  /// The same, all of it in an image.
  func laidOut() -> GuardLayout {
    guard keys.address == nil else { return self }
    var writer = TableWriter()
    write(to: &writer)
    var reader = TableReader(ImageMemory(writer.words))
    return GuardLayout(reading: &reader)
  }

  /// Puts some few elements in order, and leaves equal ones in theirs.
  private static func sort<Element>(
    _ elements: inout [Element], _ range: Range<UInt32>,
    by precedes: (Element, Element) -> Bool
  ) {
    for next in range.dropFirst() {
      var place = Int(next)
      while place > range.lowerBound, precedes(elements[place], elements[place - 1]) {
        elements.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  /// A guard holds only where all its tests do, so any of them can be its key that is not turned
  /// round and looks at the next word.
  private static func key(
    of rule: Guard, _ number: UInt32, _ probes: [GuardProbes.Probe]
  ) -> GuardProbes.Key {
    var filter = GuardFilter.all
    var place: GuardProbes.Sides = []
    var sides: GuardProbes.Sides = []
    for number in rule.tests {
      let probe = probes[Int(number)]
      guard probe.place == .prev || probe.place == .next else { continue }
      let side: GuardProbes.Sides = probe.place == .prev ? .before : .behind
      sides.formUnion(side)
      if place.isEmpty, !probe.negated {
        place = side
        filter = probe.filter
      }
    }
    let isLast = rule.effect == .halfIf || rule.effect == .noteIf
    let cost = isLast ? .max : place.isEmpty ? probes[Int(rule.tests.lowerBound)].place.cost : 0
    return GuardProbes.Key(
      filter: filter, tests: TableSlice(rule.tests), number: number, place: place, sides: sides,
      effect: rule.effect, cost: cost)
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

extension GuardTest.Place {
  /// How much there is to look at, by rank: the next word, the hit itself, the words around it, the
  /// sentence, more.
  fileprivate var cost: UInt8 {
    switch self {
    case .next, .prev: 0
    case .after, .before, .near, .start, .end: 2
    case .sentence, .attributed, .negated, .conditional, .question: 3
    case .nearby: 4
    case .document: 5
    default: 1
    }
  }

  /// Which set of a row stands next to the phrase, or where a search for the row begins.
  @inline(__always) func nearEnd(of sets: Range<UInt32>) -> UInt32? {
    if sets.isEmpty { return nil }
    return self == .prev || self == .last ? sets.upperBound - 1 : sets.lowerBound
  }
}
