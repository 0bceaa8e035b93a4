import RhetorLexicon
import RhetorText

/// Makes one sheet of guards after another.
struct GuardSheetDraft {
  private let tables: LexiconTables
  private let keys: [GuardKey]
  private let probes: [GuardProbe]
  private let filters: GuardFilters

  private(set) var calls: [GuardCall] = []
  private(set) var factors: [UInt32] = []
  private(set) var words = [GuardWord.free]
  private(set) var asks: [GuardAsk] = []
  /// Where each list of what to ask, each table of words and each list of guards stands already.
  private var knownAsks: [[GuardAsk]: UInt32] = [:]
  private var knownWords: [[GuardWord]: UInt32] = [:]
  private var knownCalls: [[GuardCall]: TableSlice] = [:]

  init(_ tables: LexiconTables, keys: [GuardKey], probes: [GuardProbe], filters: GuardFilters) {
    self.tables = tables
    self.keys = keys
    self.probes = probes
    self.filters = filters
  }

  /// What guards begin with on one side of a phrase.
  private struct Side {
    var classes: UInt64 = 0
    var traits: TokenTraits = []
    var open: [GuardCall] = []
    /// For each listed word, what is left to ask, in the order in which words were met.
    var asks: [UInt32: [GuardAsk]] = [:]
    var order: [UInt32] = []

    mutating func insert(_ word: UInt32, _ ask: GuardAsk) {
      if asks[word] == nil { order.append(word) }
      if asks[word]?.contains(ask) != true { asks[word, default: []].append(ask) }
    }
  }

  /// The sheet of an entry with these guards.
  mutating func sheet(of guards: Range<UInt32>) -> GuardSheet {
    var before = Side()
    var behind = Side()
    var others: [(cost: UInt8, call: GuardCall)] = []
    var changes: [UInt32] = []
    for number in guards {
      let rule = tables.guards[Int(number)]
      let call = GuardCall(rule)
      guard call.isUnless || call.isOnlyIf else {
        changes.append(number)
        continue
      }
      if call.isUnless, let probe = nextProbe(of: rule) {
        let hasMore = rule.tests.count > 1
        if probe.place == .prev {
          insert(call, probe, hasMore: hasMore, into: &before)
        } else {
          insert(call, probe, hasMore: hasMore, into: &behind)
        }
      } else {
        let cost = keys[Int(call.first)].cost
        let place = others.firstIndex { $0.cost > cost } ?? others.count
        others.insert((cost, call), at: place)
      }
    }
    return GuardSheet(
      before: side(before), behind: side(behind), others: slice(of: others.map(\.call)),
      factors: slice(of: changes))
  }

  /// The test of a guard that looks at the next word and holds wherever the guard does; nil when there
  /// is none, or when it holds without words.
  private func nextProbe(of rule: Guard) -> GuardProbe? {
    let probe = probes[Int(rule.tests.lowerBound)..<Int(rule.tests.upperBound)].first {
      ($0.place == .prev || $0.place == .next) && !$0.negated
    }
    let isFree = probe?.rows.range.contains { tables.sequences[Int($0)].isEmpty } ?? true
    return isFree ? nil : probe
  }

  private func insert(
    _ call: GuardCall, _ probe: GuardProbe, hasMore: Bool, into side: inout Side
  ) {
    var isOpen = false
    for row in probe.rows.range {
      let places = tables.sequences[Int(row)].range
      guard let near = probe.place.nearEnd(of: places) else { continue }
      let set = Int(tables.sequenceSets[Int(near)])
      let ask: GuardAsk =
        hasMore ? .tests(from: call.first) : places.count == 1 ? .nothing : .row(row)
      for word in filters.words(ofSet: set, tables) { side.insert(word, ask) }
      let classes = filters.bits(of: tables.termSets[set].classes)
      let traits = tables.termSets[set].filterTraits
      side.classes |= classes
      side.traits.formUnion(traits)
      if classes != 0 || !traits.isEmpty { isOpen = true }
    }
    if isOpen { side.open.append(call) }
  }

  private mutating func side(_ side: Side) -> GuardSide {
    let open = slice(of: side.open)
    guard !side.order.isEmpty else {
      return GuardSide(
        classes: side.classes, traits: side.traits, first: 0, mask: 0, open: open)
    }
    // Half of the places are free, so that a word that is not listed is known at once.
    var size = 2
    while size < side.order.count * 2 { size *= 2 }
    let mask = UInt32(size - 1)
    var own = [GuardWord](repeating: .free, count: size)
    for word in side.order {
      var place = GuardSide.place(of: word, mask)
      while own[Int(place)].word != 0 { place = (place + 1) & mask }
      own[Int(place)] = GuardWord(word: word, asks: list(side.asks[word] ?? []))
    }
    return GuardSide(
      classes: side.classes, traits: side.traits, first: table(own), mask: mask, open: open)
  }

  /// Where a table of words stands.
  private mutating func table(_ own: [GuardWord]) -> UInt32 {
    if let known = knownWords[own] { return known }
    let place = UInt32(words.count)
    words += own
    knownWords[own] = place
    return place
  }

  /// Where a list of what to ask stands.
  private mutating func list(_ all: [GuardAsk]) -> UInt32 {
    // A word that is named alone needs no further look.
    var list = all.contains(.nothing) ? [GuardAsk.nothing] : all
    if let last = list.popLast() { list.append(last.last) }
    if let known = knownAsks[list] { return known }
    let place = UInt32(asks.count)
    asks += list
    knownAsks[list] = place
    return place
  }

  private mutating func slice(of own: [UInt32]) -> TableSlice {
    if own.isEmpty { return TableSlice(0..<0) }
    let first = UInt32(factors.count)
    factors += own
    return TableSlice(first..<UInt32(factors.count))
  }

  private mutating func slice(of own: [GuardCall]) -> TableSlice {
    if let known = knownCalls[own] { return known }
    let first = UInt32(calls.count)
    calls += own
    let slice = TableSlice(first..<UInt32(calls.count))
    knownCalls[own] = slice
    return slice
  }
}
