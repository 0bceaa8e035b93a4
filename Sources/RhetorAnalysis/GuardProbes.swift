import RhetorLexicon
import RhetorText

/// The guards of all entries and their tests, laid out as a judge asks them.
///
/// A look at the word beside a hit answers most guards, so what it takes lies in one line of the
/// cache, with a filter of what can stand there. Unsafe, because bounds, copies and reference counts
/// took longer than the answers. Unchecked because the memory is written while the object is made
/// and never again; the tests hold the judge against one that asks the tables.
final class GuardProbes: @unchecked Sendable {
  private let calls: UnsafeMutableBufferPointer<Call>
  private let keys: UnsafeMutableBufferPointer<Key>
  private let tests: UnsafeMutableBufferPointer<Probe>
  private let sets: UnsafeMutableBufferPointer<GuardFilter>
  private let classes: UnsafeMutableBufferPointer<UInt64>
  /// What the first term of a row of a test shares something with; `Probe.sign` counts them.
  let signs: [TermSign]

  /// A guard in four bytes: its effect and its first test.
  ///
  /// Those of an entry stand in the order in which they are asked: what is cheap to ask first, what
  /// only changes the points last.
  struct Call {
    private let bits: UInt32

    fileprivate init(_ rule: Guard) {
      precondition(rule.tests.lowerBound < 1 << 30, "law broken: a billion tests of guards")
      bits = rule.tests.lowerBound | rule.effect.rawValue << 30
    }

    /// Whether the entry does not fire when the guard holds.
    var isUnless: Bool { bits >> 30 == Guard.Effect.unless.rawValue }
    /// Whether the entry does not fire when the guard does not hold.
    var isOnlyIf: Bool { bits >> 30 == Guard.Effect.onlyIf.rawValue }
    fileprivate var first: UInt32 { bits & (1 << 30 - 1) }
  }

  /// The tests of a guard, and a look at one word that tells most of the time that it does not hold.
  struct Key {
    /// What the word passes wherever the guard holds.
    let filter: GuardFilter
    let tests: Range<UInt32>
    /// On which side of the phrase the word stands; none when every word passes.
    let place: Sides
    /// On which sides any of its tests looks for the next word.
    let sides: Sides
    /// What the first look costs, by rank.
    fileprivate let cost: UInt8

    /// Of a guard that no entry has.
    fileprivate static let none = Key(filter: .all, tests: 0..<0, place: [], sides: [], cost: 0)
  }

  /// One test.
  struct Probe {
    /// What the term at the near end of any of the rows passes.
    let filter: GuardFilter
    let rows: Range<UInt32>
    /// For a test that looks at whole sentences, its place in `signs`; 0 for others.
    let sign: UInt32
    let distance: UInt16
    let place: GuardTest.Place
    let negated: Bool
  }

  /// The sides of a phrase.
  struct Sides: OptionSet {
    let rawValue: UInt8
    static var before: Sides { Sides(rawValue: 1 << 0) }
    static var behind: Sides { Sides(rawValue: 1 << 1) }
  }

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
      return Probe(
        filter: filter, rows: test.sequences, sign: sign,
        distance: UInt16(clamping: test.distance), place: test.place, negated: test.negated)
    }
    let keys = Self.memory(repeatElement(Key.none, count: tables.tests.count)) { $0 }
    var isKnown = [Bool](repeating: false, count: tables.tests.count)
    // Guards that are written alike share their tests.
    for rule in tables.guards where !isKnown[Int(rule.tests.lowerBound)] {
      let first = Int(rule.tests.lowerBound)
      isKnown[first] = true
      let own = UnsafeMutableBufferPointer(rebasing: tests[first..<Int(rule.tests.upperBound)])
      Self.sort(own)
      keys[first] = Self.key(of: own, rule.tests)
    }
    self.keys = keys
    calls = Self.memory(tables.guards) { Call($0) }
    self.signs = signs
    self.sets = sets
    self.tests = tests
    var isSorted = [Bool](repeating: false, count: tables.guards.count + 1)
    // Entries share lists of guards.
    for entry in tables.entries where !isSorted[Int(entry.guards.lowerBound)] {
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
  @inline(__always) func call(_ place: UInt32) -> Call { Self.item(place, calls).pointee }
  /// The key of a guard.
  @inline(__always) func key(_ call: Call) -> UnsafePointer<Key> { Self.item(call.first, keys) }
  /// The key of a guard of the tables.
  func key(_ rule: Guard) -> UnsafePointer<Key> { Self.item(rule.tests.lowerBound, keys) }
  /// A test of the tables.
  @inline(__always) func test(_ number: UInt32) -> UnsafePointer<Probe> { Self.item(number, tests) }
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
    func cost(_ call: Call) -> UInt8 {
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
  private static func sort(_ tests: UnsafeMutableBufferPointer<Probe>) {
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

  /// A guard holds only where all its tests do, so any of them can be its key that is not turned
  /// round and looks at the next word.
  private static func key(
    of tests: UnsafeMutableBufferPointer<Probe>, _ numbers: Range<UInt32>
  ) -> Key {
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
    return Key(
      filter: filter, tests: numbers, place: place, sides: sides,
      cost: place.isEmpty ? tests[0].place.cost + 1 : 0)
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
