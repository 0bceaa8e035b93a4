import RhetorLexicon
import RhetorText

/// Makes one sheet of guards after another.
struct GuardSheetDraft {
  private let tables: LexiconTables
  private let keys: [GuardKey]
  private let probes: [GuardProbe]
  private let filters: GuardFilters

  private(set) var lines: [GuardLine] = []
  private(set) var factors: [UInt32] = []
  private(set) var words = [GuardWord.free]
  /// The first list asks nothing.
  private(set) var asks = [GuardAsk.nothing.last]
  /// Where each list of what to ask, each table of words by its hash, and each list of guards stands.
  private var knownAsks: [[GuardAsk]: UInt32] = [:]
  private var knownWords: [UInt64: [Range<Int>]] = [:]
  private var knownOpen: [[GuardCall]: TableSlice] = [:]
  private var knownOthers: [[GuardCall]: TableSlice] = [:]

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
    var open: [GuardLine] = []
    /// The listed words, each with what is left to ask.
    var listed: [(word: UInt32, ask: GuardAsk)] = []
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
      before: side(before), behind: side(behind), others: slice(ofOthers: others.map(\.call)),
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
    var far = GuardSide.Groups()
    for row in probe.rows.range {
      let places = tables.sequences[Int(row)].range
      guard let near = probe.place.nearEnd(of: places) else { continue }
      let set = Int(tables.sequenceSets[Int(near)])
      let ask: GuardAsk =
        hasMore ? .tests(from: call.first) : places.count == 1 ? .nothing : .row(row)
      filters.forEachWord(ofSet: set, tables) { side.listed.append(($0, ask)) }
      let classes = filters.bits(of: tables.termSets[set].classes)
      let traits = tables.termSets[set].filterTraits
      side.classes |= classes
      side.traits.formUnion(traits)
      if classes != 0 || !traits.isEmpty {
        isOpen = true
        addFar(of: places, on: probe.place, to: &far)
      }
    }
    if isOpen { side.open.append(GuardLine(probe: probe, call: call, far: far)) }
  }

  /// Adds the words that a row has behind its near end.
  private func addFar(
    of places: Range<UInt32>, on side: GuardTest.Place, to far: inout GuardSide.Groups
  ) {
    guard places.count > 1 else {
      far = .all
      return
    }
    let place = side == .prev ? places.upperBound - 2 : places.lowerBound + 1
    let set = tables.termSets[Int(tables.sequenceSets[Int(place)])]
    guard set.classes.isEmpty, set.filterTraits.isEmpty else {
      far = .all
      return
    }
    for word in set.words { far.insert(tables.setWords[Int(word)]) }
  }

  private mutating func side(_ side: Side) -> GuardSide {
    let open = slice(ofOpen: side.open)
    guard !side.listed.isEmpty else {
      return GuardSide(
        listed: GuardSide.Groups(), classes: side.classes, traits: side.traits, first: 0, mask: 0,
        open: open)
    }
    let pairs = side.listed.sorted { ($0.word, $0.ask.bits) < ($1.word, $1.ask.bits) }
    // Half of the places are free, so that a word that is not listed is known at once.
    var size = 2
    while size < pairs.count * 2 { size *= 2 }
    let mask = UInt32(size - 1)
    var own = [GuardWord](repeating: .free, count: size)
    var listed = GuardSide.Groups()
    var next = 0
    while next < pairs.count {
      let word = pairs[next].word
      let first = next
      while next < pairs.count, pairs[next].word == word { next += 1 }
      listed.insert(word)
      var place = GuardSide.place(of: word, mask)
      while own[Int(place)].word != 0 { place = (place + 1) & mask }
      own[Int(place)] = GuardWord(word: word, asks: list(pairs[first..<next]))
    }
    return GuardSide(
      listed: listed, classes: side.classes, traits: side.traits, first: table(own), mask: mask,
      open: open)
  }

  /// Where a table of words stands.
  private mutating func table(_ own: [GuardWord]) -> UInt32 {
    var hash: UInt64 = 0
    for word in own {
      hash = (hash ^ (UInt64(word.word) << 32 | UInt64(word.asks))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    for known in knownWords[hash, default: []] where words[known].elementsEqual(own) {
      return UInt32(known.lowerBound)
    }
    let place = words.count
    words += own
    knownWords[hash, default: []].append(place..<words.count)
    return UInt32(place)
  }

  /// Where a list of what to ask of one word stands.
  private mutating func list(_ pairs: ArraySlice<(word: UInt32, ask: GuardAsk)>) -> UInt32 {
    // A word that is named alone needs no further look.
    if pairs.contains(where: { $0.ask.isNothing }) { return 0 }
    var list: [GuardAsk] = []
    for pair in pairs where list.last != pair.ask { list.append(pair.ask) }
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

  private mutating func slice(ofOthers calls: [GuardCall]) -> TableSlice {
    if calls.isEmpty { return TableSlice(0..<0) }
    if let known = knownOthers[calls] { return known }
    let slice = append(
      calls.map { GuardLine(probe: probes[Int($0.first)], call: $0, far: .all) })
    knownOthers[calls] = slice
    return slice
  }

  private mutating func slice(ofOpen own: [GuardLine]) -> TableSlice {
    if own.isEmpty { return TableSlice(0..<0) }
    let calls = own.map(\.call)
    if let known = knownOpen[calls] { return known }
    let slice = append(own)
    knownOpen[calls] = slice
    return slice
  }

  private mutating func append(_ own: [GuardLine]) -> TableSlice {
    let first = UInt32(lines.count)
    lines += own
    return TableSlice(first..<UInt32(lines.count))
  }
}
