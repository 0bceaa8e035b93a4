public import Rhetor
import RhetorLexicon
import RhetorReport
import RhetorText

/// Every entry's first example with neutral words about different people behind or inside it: no
/// guard may ask whom a text is about.
public struct CompanySwap: Sendable {
  /// How many entries were tried.
  public let entries: Int
  /// How many texts were compared with another.
  public let comparisons: Int
  /// By set of entities, the ids of the entries that score differently.
  public let differences: [String: [String]]

  /// Compares every entry that scores with each companion of `Fixtures/fairness/companions.txt`.
  ///
  /// - Throws: `FileError` for fixtures that cannot be read, `ScoringError` when ICU fails.
  public init(in fixtures: FixtureFolder, with engine: Engine) throws {
    let companions = try SwapTemplate.all(in: fixtures, file: "companions.txt")
    let entities = try SwapEntity.all(in: fixtures)
    let tables = engine.tables
    let records = tables.catalogue.records()
    var entries = 0
    var comparisons = 0
    var differences: [String: [String]] = [:]
    for index in tables.entries.indices where tables.entries[index].strength > 0 {
      guard let example = records.entries[index].flags.first,
        let text = MarkedSample(example.text)?.text
      else { continue }
      let id = tables.id(ofEntry: index)
      entries += 1
      for companion in companions {
        var first: [String: [Int]] = [:]
        for entity in entities where entity.kind == companion.kind {
          guard let sentence = companion.sentence(about: entity),
            let whole = Self.joined(text, sentence)
          else { continue }
          let points = try engine.score(whole).sentenceRecords
            .flatMap(\.findings).filter { $0.id == id }.map(\.points)
          guard let other = first[entity.set] else {
            first[entity.set] = points
            continue
          }
          comparisons += 1
          if points != other, differences[entity.set]?.last != id {
            differences[entity.set, default: []].append(id)
          }
        }
      }
    }
    self.entries = entries
    self.comparisons = comparisons
    self.differences = differences
  }

  /// A text with a companion behind it, or inside its last sentence when the companion begins with
  /// a comma; nil when that sentence does not end with a full stop.
  private static func joined(_ text: String, _ companion: String) -> String? {
    guard companion.hasPrefix(",") else { return "\(text) \(companion)" }
    return text.hasSuffix(".") ? text.dropLast() + companion : nil
  }
}
