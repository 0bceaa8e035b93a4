public import Rhetor

/// The same content in the spelling and news idiom of two varieties of English.
public struct DialectPairs: Sendable {
  /// How many pairs there are.
  public let count: Int
  /// The varieties that occur.
  public let varieties: [String]
  /// How many pairs have a finding with points.
  public let scored: Int
  /// How many differences are tolerated, with a reason in the table.
  public let tolerated: Int
  /// One line for each pair that comes out differently.
  public let differences: [String]

  /// Compares the pairs.
  ///
  /// - Throws: `FileError` for a table that cannot be read, `ScoringError` when ICU fails.
  public init(in fixtures: FixtureFolder, with engine: Engine) throws {
    let rows = try fixtures.rows("Fixtures/fairness/dialects.tsv", columns: 4)
    var varieties: Set<String> = []
    var scored = 0
    var tolerated = 0
    var differences: [String] = []
    for row in rows {
      varieties.formUnion([row.cells[0], row.cells[1]])
      let one = try ScoredWords(row.cells[2], with: engine)
      let other = try ScoredWords(row.cells[3], with: engine)
      if !one.findings.isEmpty { scored += 1 }
      let isTolerated = row.cells.count > 4 && !row.cells[4].isEmpty
      if isTolerated { tolerated += 1 }
      if (one != other) != isTolerated {
        let kind = isTolerated ? "tolerated, but equal" : "\(one) | \(other)"
        differences.append("\(row.path):\(row.line): \(kind) | \(row.cells[3])")
      }
    }
    count = rows.count
    self.varieties = varieties.sorted()
    self.scored = scored
    self.tolerated = tolerated
    self.differences = differences
  }
}
