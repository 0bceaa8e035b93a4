import RhetorLexicon
import RhetorText

/// The guards of all entries and their tests, laid out as a judge asks them.
///
/// A look at the words beside a hit answers most guards, so what it takes lies in few lines of the
/// cache. Unsafe, because bounds, copies and reference counts took 8 instructions for each byte of
/// text. Unchecked because the memory is never written once it is there; the tests hold the judge
/// against one that asks the tables.
final class GuardProbes: @unchecked Sendable {
  private let sheets: UnsafePointer<GuardSheet>
  private let sheetsOfEntries: UnsafePointer<UInt32>
  private let lines: UnsafePointer<GuardLine>
  private let factors: UnsafePointer<UInt32>
  private let words: UnsafePointer<GuardWord>
  private let asks: UnsafePointer<GuardAsk>
  private let keys: UnsafePointer<GuardKey>
  private let tests: UnsafePointer<GuardProbe>
  private let sets: UnsafePointer<GuardFilter>
  private let classes: UnsafePointer<UInt64>
  private let rows: UnsafePointer<TableSlice>
  private let rowSets: UnsafePointer<UInt32>
  /// Keep what the pointers point to.
  private let layout: GuardLayout
  private let rowTables: (Table<TableSlice>, Table<UInt32>)

  /// Takes the guards of `tables` as they lie in an image, or moves them to where their address stays
  /// what it is.
  init(_ layout: GuardLayout, _ tables: LexiconTables) {
    let layout = layout.laidOut()
    self.layout = layout
    sheets = layout.sheets.sheets.fixedAddress
    sheetsOfEntries = layout.sheets.ofEntry.fixedAddress
    lines = layout.sheets.lines.fixedAddress
    factors = layout.sheets.factors.fixedAddress
    words = layout.sheets.words.fixedAddress
    asks = layout.sheets.asks.fixedAddress
    keys = layout.keys.fixedAddress
    tests = layout.probes.fixedAddress
    sets = layout.sets.fixedAddress
    classes = layout.classes.fixedAddress
    rowTables = (tables.sequences.laidOut(), tables.sequenceSets.laidOut())
    rows = rowTables.0.fixedAddress
    rowSets = rowTables.1.fixedAddress
  }

  // MARK: What a judge asks

  /// The guards of an entry.
  @inline(__always) func sheet(ofEntry entry: Int) -> UnsafePointer<GuardSheet> {
    sheets + Int(sheetsOfEntries[entry])
  }
  /// A guard of a sheet.
  @inline(__always) func line(_ place: UInt32) -> UnsafePointer<GuardLine> {
    lines + Int(place)
  }
  /// A guard that changes the points, as a number of `LexiconTables.guards`.
  @inline(__always) func factor(_ place: UInt32) -> UInt32 { factors[Int(place)] }
  /// What is left to ask when a word stands on a side; nil for a word that is not listed.
  @inline(__always)
  func asks(of word: WordID, on side: GuardSide) -> UnsafePointer<GuardAsk>? {
    let table = words + Int(side.first)
    let mask = side.mask
    var place = GuardSide.place(of: word.raw, mask)
    while true {
      let known = table[Int(place)]
      if known.word == 0 { return nil }
      if known.word == word.raw { return asks + Int(known.asks) }
      place = (place &+ 1) & mask
    }
  }
  /// The key of a guard.
  @inline(__always) func key(_ call: GuardCall) -> UnsafePointer<GuardKey> {
    keys + Int(call.first)
  }
  /// The key of the guard with this first test.
  @inline(__always) func key(ofTest first: UInt32) -> UnsafePointer<GuardKey> {
    keys + Int(first)
  }
  /// The key of a guard of the tables.
  func key(_ rule: Guard) -> UnsafePointer<GuardKey> { keys + Int(rule.tests.lowerBound) }
  /// A test of the tables.
  @inline(__always) func test(_ number: UInt32) -> UnsafePointer<GuardProbe> {
    tests + Int(number)
  }
  /// A row of the tables, as places of its sets.
  @inline(__always) func row(_ number: UInt32) -> Range<UInt32> { rows[Int(number)].range }
  /// The term set at a place of a row.
  @inline(__always) func set(at place: UInt32) -> UInt32 { rowSets[Int(place)] }
  /// What a term set lets pass.
  @inline(__always) func filter(ofSet number: UInt32) -> UnsafePointer<GuardFilter> {
    sets + Int(number)
  }

  /// The large classes of a word, a bit for each.
  @inline(__always) func classes(of word: WordID) -> UInt64 { classes[Int(word.raw)] }

  /// What filters are asked of a term.
  @inline(__always) func filter(of term: Token) -> GuardFilter {
    GuardFilter(classes: classes[Int(term.word.raw)], terms: TermFilter(term))
  }
}
