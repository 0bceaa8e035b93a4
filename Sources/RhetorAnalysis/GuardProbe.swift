import RhetorLexicon

/// One test of a guard, laid out as a judge asks it.
struct GuardProbe: BitwiseCopyable {
  /// What the term at the near end of any of the rows passes.
  let filter: GuardFilter
  let rows: TableSlice
  let distance: UInt16
  let place: GuardTest.Place
  let negated: Bool
}

extension GuardTest.Place {
  /// How much there is to look at, by rank: the next word, the hit itself, the words around it, the
  /// sentence, more.
  var cost: UInt8 {
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
