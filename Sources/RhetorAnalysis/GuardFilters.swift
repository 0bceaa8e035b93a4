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
  /// For each test that looks at whole sentences, its place in `signs`; 0 for others.
  private let signNumbers: [UInt32]
  /// What the first term of a row of such a test shares something with.
  private let signs: [TermSign]

  init(_ tables: LexiconTables, _ accepted: AcceptedTerms) {
    var first: [TermFilter] = []
    var last: [TermFilter] = []
    var signNumbers = [UInt32](repeating: 0, count: tables.tests.count)
    var signs = [TermSign.all]
    first.reserveCapacity(tables.tests.count)
    last.reserveCapacity(tables.tests.count)
    for (number, test) in tables.tests.enumerated() {
      var begins = TermFilter.none
      var ends = TermFilter.none
      for row in test.sequences {
        let sets = tables.sequences[Int(row)]
        if sets.isEmpty {
          // A row without elements stands everywhere.
          begins = .all
          ends = .all
        } else {
          begins.formUnion(accepted.filter(of: tables.sequenceSets[Int(sets.lowerBound)]))
          ends.formUnion(accepted.filter(of: tables.sequenceSets[Int(sets.upperBound) - 1]))
        }
      }
      first.append(begins)
      last.append(ends)
      switch test.place {
      case .sentence, .nearby, .document:
        signNumbers[number] = UInt32(signs.count)
        signs.append(Self.sign(of: test, tables))
      default: break
      }
    }
    self.signNumbers = signNumbers
    self.signs = signs
    self.first = first
    self.last = last
    rows = tables.sequences.map { sets in
      sets.isEmpty ? .all : accepted.filter(of: tables.sequenceSets[Int(sets.lowerBound)])
    }
  }

  /// What shares something with the first term of each row of a test; for tests that do not look at
  /// whole sentences, with everything.
  func sign(ofTest number: UInt32) -> TermSign { signs[Int(signNumbers[Int(number)])] }

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
