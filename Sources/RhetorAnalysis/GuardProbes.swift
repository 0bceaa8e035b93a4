import RhetorLexicon
import RhetorText

/// The guards of all entries and their tests, laid out as a judge asks them.
///
/// A look at the word beside a hit answers most guards, so what it takes lies in one line of the
/// cache, with a filter of what can stand there. Unsafe, because bounds, copies and reference counts
/// took longer than the answers. Unchecked because the memory is written while the object is made
/// and never again; the tests hold the judge against one that asks the tables.
final class GuardProbes: @unchecked Sendable {
  private let guards: UnsafeMutableBufferPointer<Key>
  private let tests: UnsafeMutableBufferPointer<Probe>
  private let sets: UnsafeMutableBufferPointer<GuardFilter>
  private let classes: UnsafeMutableBufferPointer<UInt64>
  /// What the first term of a row of a test shares something with; `Probe.sign` counts them.
  let signs: [TermSign]

  /// A guard, and a look at one word that tells most of the time that it does not hold.
  ///
  /// Those of an entry stand in the order in which they are asked: what is cheap to ask first, and
  /// what only changes the points last, in the order of the tables.
  struct Key {
    /// What the word passes wherever the guard holds.
    let filter: GuardFilter
    let tests: Range<UInt32>
    /// The guard in the tables.
    let number: UInt32
    /// On which side of the phrase the word stands; none when every word passes.
    let place: Sides
    /// On which sides any of its tests looks for the next word.
    let sides: Sides
    let effect: Guard.Effect
    fileprivate let cost: UInt8
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
    classes = Self.memory(tables.wordClasses.indices) { filters.bits(of: tables.wordClasses[$0]) }
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
        let near = test.place.nearEnd(of: tables.sequences[Int(row)].range)
        filter.formUnion(near.map { sets[Int(tables.sequenceSets[Int($0)])] } ?? .all)
      }
      return Probe(
        filter: filter, rows: test.sequences, sign: sign,
        distance: UInt16(clamping: test.distance), place: test.place, negated: test.negated)
    }
    let guards = Self.memory(tables.guards.indices) { number in
      Self.sort(tests[tables.guards[number].tests]) { $0.place.cost < $1.place.cost }
      return Self.key(of: tables.guards[number], UInt32(number), tests)
    }
    // Entries share lists of guards; one that is sorted stays as it is.
    for entry in tables.entries { Self.sort(guards[entry.guards]) { $0.cost < $1.cost } }
    self.guards = guards
    self.signs = signs
    self.sets = sets
    self.tests = tests
  }

  deinit {
    guards.deallocate()
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

  /// Puts some few elements in order, and leaves equal ones in theirs.
  @inline(__always)
  private static func sort<Element>(
    _ elements: UnsafeMutableBufferPointer<Element>, by precedes: (Element, Element) -> Bool
  ) {
    for next in elements.indices.dropFirst() {
      var place = next
      while place > 0, precedes(elements[place], elements[place - 1]) {
        elements.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  // MARK: What a judge asks

  /// A guard of the tables.
  @inline(__always) func key(_ number: UInt32) -> UnsafePointer<Key> { Self.item(number, guards) }
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

  /// A guard holds only where all its tests do, so any of them can be its key that is not turned
  /// round and looks at the next word.
  private static func key(
    of rule: Guard, _ number: UInt32, _ tests: UnsafeMutableBufferPointer<Probe>
  ) -> Key {
    var filter = GuardFilter.all
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
    let isLast = rule.effect == .halfIf || rule.effect == .noteIf
    let cost = isLast ? .max : place.isEmpty ? tests[Int(rule.tests.lowerBound)].place.cost : 0
    return Key(
      filter: filter, tests: rule.tests, number: number, place: place, sides: sides,
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

extension UnsafeMutableBufferPointer {
  fileprivate subscript(range: Range<UInt32>) -> Self {
    Self(rebasing: self[Int(range.lowerBound)..<Int(range.upperBound)])
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
