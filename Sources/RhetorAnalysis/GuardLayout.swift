import RhetorLexicon
import RhetorText

/// The tables of `GuardProbes`, derived from lexicons or as an image holds them.
struct GuardLayout: Sendable {
  /// The guards of each entry.
  let sheets: GuardSheets
  /// For each test that is the first of a guard, the key of that guard.
  let keys: Table<GuardKey>
  /// The tests.
  let probes: Table<GuardProbe>
  /// For each term set, what it lets pass.
  let sets: Table<GuardFilter>
  /// For each word, the bits of its classes.
  let classes: Table<UInt64>

  /// Lays the guards of all entries out.
  init(_ tables: LexiconTables) {
    let filters = GuardFilters(tables)
    classes = Table(tables.wordClasses.indices.map { filters.bits(of: tables.wordClasses[$0]) })
    let sets = tables.termSets.indices.map { filters.filter(ofSet: $0, tables) }
    var probes = tables.tests.map { test in
      var filter = GuardFilter()
      for row in test.sequences {
        // A row without elements stands everywhere.
        let near = test.place.nearEnd(of: tables.sequences[Int(row)].range)
        filter.formUnion(near.map { sets[Int(tables.sequenceSets[Int($0)])] } ?? .all)
      }
      return GuardProbe(
        filter: filter, rows: TableSlice(test.sequences), distance: UInt16(clamping: test.distance),
        place: test.place, negated: test.negated)
    }
    var keys = [GuardKey](repeating: .none, count: tables.tests.count)
    var isKnown = [Bool](repeating: false, count: tables.tests.count)
    // Guards that are written alike share their tests.
    for rule in tables.guards where !isKnown[Int(rule.tests.lowerBound)] {
      let first = Int(rule.tests.lowerBound)
      isKnown[first] = true
      let own = first..<Int(rule.tests.upperBound)
      // All tests must hold, so that the cheapest are asked first.
      Self.sort(&probes, own) { $0.place.cost }
      keys[first] = GuardKey(of: probes[own], rule.tests)
    }
    sheets = GuardSheets(tables, keys: keys, probes: probes, filters: filters)
    self.keys = Table(keys)
    self.probes = Table(probes)
    self.sets = Table(sets)
  }

  /// What `write` wrote.
  init(reading reader: inout TableReader) {
    sheets = GuardSheets(reading: &reader)
    keys = reader.next()
    probes = reader.next()
    sets = reader.next()
    classes = reader.next()
  }

  /// Writes everything into an image.
  func write(to writer: inout TableWriter) {
    sheets.write(to: &writer)
    writer.append(keys)
    writer.append(probes)
    writer.append(sets)
    writer.append(classes)
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
    _ elements: inout [Element], _ range: Range<Int>, by cost: (Element) -> UInt8
  ) {
    for next in range.dropFirst() {
      var place = next
      while place > range.lowerBound, cost(elements[place]) < cost(elements[place - 1]) {
        elements.swapAt(place, place - 1)
        place -= 1
      }
    }
  }
}
