import RhetorLexicon
import RhetorText

/// What the filters of guards know: for each term set what it lets pass, for each word its classes.
///
/// The 64 largest word classes that guards name have bits of their own; of others the words are let
/// pass one by one.
struct GuardFilters {
  /// For each class, its bit; 0 for those that have none.
  private let bits: [UInt64]
  /// For each class without a bit, its words.
  private let others: [[UInt32]]
  /// For each term set, whether it is the near end of a row.
  private let isNear: [Bool]

  init(_ tables: LexiconTables) {
    var isNear = [Bool](repeating: false, count: tables.termSets.count)
    for test in tables.tests {
      for row in test.sequences {
        guard let near = test.place.nearEnd(of: tables.sequences[Int(row)].range) else { continue }
        isNear[Int(tables.sequenceSets[Int(near)])] = true
      }
    }
    self.isNear = isNear
    var named = ClassMask.none
    for set in tables.termSets.indices where isNear[set] {
      named.formUnion(tables.termSets[set].classes)
    }
    var sizes = [Int](repeating: 0, count: ClassMask.capacity)
    for word in tables.wordClasses.indices where tables.wordClasses[word].intersects(named) {
      tables.wordClasses[word].forEachClass { sizes[$0] += 1 }
    }
    var classes: [Int] = []
    named.forEachClass { classes.append($0) }
    classes.sort { (sizes[$0], $1) > (sizes[$1], $0) }
    var bits = [UInt64](repeating: 0, count: ClassMask.capacity)
    for (place, index) in classes.prefix(64).enumerated() { bits[index] = 1 &<< UInt64(place) }
    self.bits = bits
    var others = [[UInt32]](repeating: [], count: ClassMask.capacity)
    let rest = classes.dropFirst(64)
    let mask = rest.reduce(into: ClassMask.none) { $0.formUnion(ClassMask(index: $1)) }
    for word in tables.wordClasses.indices where tables.wordClasses[word].intersects(mask) {
      tables.wordClasses[word].forEachClass { others[$0].append(UInt32(word)) }
    }
    self.others = others
  }

  /// The bits of a word's classes.
  func bits(of mask: ClassMask) -> UInt64 {
    guard !mask.isEmpty else { return 0 }
    var result: UInt64 = 0
    mask.forEachClass { result |= bits[$0] }
    return result
  }

  /// What the terms pass that a set accepts; for sets that no test looks at first, everything.
  func filter(ofSet number: Int, _ tables: LexiconTables) -> GuardFilter {
    guard isNear[number] else { return .all }
    let set = tables.termSets[number]
    var filter = GuardFilter()
    filter.terms.traits = set.filterTraits
    filter.classes = bits(of: set.classes)
    forEachWord(ofSet: number, tables) { filter.terms.insert(word: $0) }
    return filter
  }

  /// Hands over the words that a set at the near end of a row accepts without a bit: those it lists and
  /// those of small classes.
  func forEachWord(ofSet number: Int, _ tables: LexiconTables, _ body: (UInt32) -> Void) {
    let set = tables.termSets[number]
    for place in set.words { body(tables.setWords[Int(place)]) }
    guard !set.classes.isEmpty else { return }
    set.classes.forEachClass { if bits[$0] == 0 { others[$0].forEach(body) } }
  }
}

extension ClassMask {
  /// Hands over the number of each class of the mask.
  @inline(__always) func forEachClass(_ body: (Int) -> Void) { bits.forEach(body) }
}
