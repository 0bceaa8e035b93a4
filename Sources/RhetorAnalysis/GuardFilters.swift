import RhetorLexicon
import RhetorText

/// For each test of a guard, a quick look that says where none of its rows can begin or end.
struct GuardFilters: Sendable {
  /// What the first term of any row of a test passes, by test.
  let first: [TermFilter]
  /// What the last term of any row of a test passes, by test.
  let last: [TermFilter]
  /// What the first term of a row passes, by row; the rows of a test lie side by side.
  let rows: [TermFilter]

  init(_ tables: LexiconTables, filters: [TermFilter]) {
    var first: [TermFilter] = []
    var last: [TermFilter] = []
    first.reserveCapacity(tables.tests.count)
    last.reserveCapacity(tables.tests.count)
    for test in tables.tests {
      var begins = TermFilter.none
      var ends = TermFilter.none
      for row in test.sequences {
        let sets = tables.sequences[Int(row)]
        if sets.isEmpty {
          // A row without elements stands everywhere.
          begins = .all
          ends = .all
        } else {
          begins.formUnion(filters[Int(tables.sequenceSets[Int(sets.lowerBound)])])
          ends.formUnion(filters[Int(tables.sequenceSets[Int(sets.upperBound) - 1])])
        }
      }
      first.append(begins)
      last.append(ends)
    }
    self.first = first
    self.last = last
    rows = tables.sequences.map { sets in
      sets.isEmpty ? .all : filters[Int(tables.sequenceSets[Int(sets.lowerBound)])]
    }
  }
}
