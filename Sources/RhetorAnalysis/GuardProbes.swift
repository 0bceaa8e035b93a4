import RhetorLexicon
import RhetorText

/// The guards of all entries and their tests, laid out as a judge asks them.
///
/// A look at the word beside a hit answers most guards, so what it takes lies in one line of the
/// cache, with a filter of what can stand there. Unsafe, because bounds, copies and reference counts
/// took 8 instructions for each byte of text. Unchecked because the memory is written while the
/// object is made and never again; the tests hold the judge against one that asks the tables.
final class GuardProbes: @unchecked Sendable {
  private let calls: UnsafeMutableBufferPointer<GuardCall>
  private let keys: UnsafeMutableBufferPointer<GuardKey>
  private let tests: UnsafeMutableBufferPointer<GuardProbe>
  private let sets: UnsafeMutableBufferPointer<GuardFilter>
  private let classes: UnsafeMutableBufferPointer<UInt64>
  /// What the first term of a row of a test shares something with; `GuardProbe.sign` counts them.
  let signs: [TermSign]

  init(_ tables: LexiconTables) {
    let filters = GuardFilters(tables)
    classes = Self.memory(tables.wordClasses) { filters.bits(of: $0) }
    let sets = Self.memory(tables.termSets.indices) { filters.filter(ofSet: $0, tables) }
    var signs = [TermSign.all]
    let tests = Self.memory(tables.tests) { test in
      var sign: UInt32 = 0
      if test.place == .sentence || test.place == .nearby || test.place == .document {
        sign = UInt32(signs.count)
        signs.append(Self.sign(of: test, tables))
      }
      var filter = GuardFilter()
      for row in test.sequences {
        // A row without elements stands everywhere.
        let near = test.place.nearEnd(of: tables.sequences[Int(row)])
        filter.formUnion(near.map { sets[Int(tables.sequenceSets[Int($0)])] } ?? .all)
      }
      return GuardProbe(
        filter: filter, rows: test.sequences, sign: sign,
        distance: UInt16(clamping: test.distance), place: test.place, negated: test.negated)
    }
    let keys = Self.memory(repeatElement(GuardKey.none, count: tables.tests.count)) { $0 }
    var isKnown = [Bool](repeating: false, count: tables.tests.count)
    // Guards that are written alike share their tests.
    for rule in tables.guards where !isKnown[Int(rule.tests.lowerBound)] {
      let first = Int(rule.tests.lowerBound)
      isKnown[first] = true
      let own = UnsafeMutableBufferPointer(rebasing: tests[first..<Int(rule.tests.upperBound)])
      Self.sort(own)
      keys[first] = GuardKey(of: own, rule.tests)
    }
    self.keys = keys
    calls = Self.memory(tables.guards) { GuardCall($0) }
    self.signs = signs
    self.sets = sets
    self.tests = tests
    var isSorted = [Bool](repeating: false, count: tables.guards.count)
    // Entries share lists of guards.
    for entry in tables.entries
    where !entry.guards.isEmpty && !isSorted[Int(entry.guards.lowerBound)] {
      isSorted[Int(entry.guards.lowerBound)] = true
      sort(entry.guards)
    }
  }

  deinit {
    calls.deallocate()
    keys.deallocate()
    tests.deallocate()
    sets.deallocate()
    classes.deallocate()
  }

  private static func memory<Source, Element>(
    _ source: some RandomAccessCollection<Source>, _ make: (Source) -> Element
  ) -> UnsafeMutableBufferPointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: source.count)
    for (place, element) in source.enumerated() {
      memory.initializeElement(at: place, to: make(element))
    }
    return memory
  }

  // MARK: What a judge asks

  /// One of an entry's guards, in the order of asking.
  @inline(__always) func call(_ place: UInt32) -> GuardCall { Self.item(place, calls).pointee }
  /// The key of a guard.
  @inline(__always) func key(_ call: GuardCall) -> UnsafePointer<GuardKey> {
    Self.item(call.first, keys)
  }
  /// The key of a guard of the tables.
  func key(_ rule: Guard) -> UnsafePointer<GuardKey> { Self.item(rule.tests.lowerBound, keys) }
  /// A test of the tables.
  @inline(__always) func test(_ number: UInt32) -> UnsafePointer<GuardProbe> {
    Self.item(number, tests)
  }
  /// What a term set lets pass.
  @inline(__always) func set(_ number: UInt32) -> UnsafePointer<GuardFilter> {
    Self.item(number, sets)
  }

  /// What filters are asked of a term.
  @inline(__always) func filter(of term: Token) -> GuardFilter {
    GuardFilter(terms: TermFilter(term), classes: classes[Int(term.word.raw)])
  }

  @inline(__always)
  private static func item<Element>(
    _ number: UInt32, _ items: UnsafeMutableBufferPointer<Element>
  ) -> UnsafePointer<Element> {
    assert(Int(number) < items.count)
    return UnsafePointer(items.baseAddress.unsafelyUnwrapped + Int(number))
  }

  // MARK: Laying out

  /// Puts the guards of an entry in the order of asking.
  private func sort(_ places: Range<UInt32>) {
    func cost(_ call: GuardCall) -> UInt8 {
      call.isUnless || call.isOnlyIf ? key(call).pointee.cost : .max
    }
    for next in places.dropFirst() {
      let call = calls[Int(next)]
      let own = cost(call)
      var place = Int(next)
      while place > Int(places.lowerBound), own < cost(calls[place - 1]) {
        calls[place] = calls[place - 1]
        place -= 1
      }
      calls[place] = call
    }
  }

  /// Puts the tests of a guard, all of which must hold, in the order of what they cost.
  private static func sort(_ tests: UnsafeMutableBufferPointer<GuardProbe>) {
    var next = 1
    while next < tests.count {
      var place = next
      while place > 0, tests[place].place.cost < tests[place - 1].place.cost {
        tests.swapAt(place, place - 1)
        place -= 1
      }
      next += 1
    }
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
