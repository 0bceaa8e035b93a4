public import Rhetor

/// Somebody or something that sentences may be about: a country, a party, a person.
public struct SwapEntity: Hashable, Sendable {
  /// The kind: what templates name before the full stop.
  public let kind: String
  /// Entities of one set are compared with one another.
  public let set: String
  /// The words for it by the name of the form: `adjective`, `people`.
  public let forms: [String: String]

  /// The name in reports: its first form.
  public let name: String

  /// Reads the entities.
  ///
  /// - Throws: `FileError` for a row that is not in the form of `Fixtures/README.md`.
  public static func all(in fixtures: FixtureFolder) throws(FileError) -> [SwapEntity] {
    var entities: [SwapEntity] = []
    for row in try fixtures.rows("Fixtures/fairness/entities.tsv", columns: 3) {
      var forms: [String: String] = [:]
      for cell in row.cells.dropFirst(2) {
        let sides = cell.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2 else { throw row.fault("“\(cell)” is no form=words") }
        forms[sides[0]] = sides[1]
      }
      let first = row.cells[2].split(separator: "=", maxSplits: 1)
      entities.append(
        SwapEntity(
          kind: row.cells[0], set: row.cells[1], forms: forms, name: String(first.last ?? "")))
    }
    return entities
  }
}
