public import Rhetor

/// The same sentences about different people, places and parties.
public struct EntitySwap: Sendable {
  /// How many templates there are.
  public let templates: Int
  /// How many entities stand in their gaps.
  public let entities: Int
  /// How many sentences were compared with another.
  public let comparisons: Int
  /// How many templates have a finding with points, whoever they are about.
  public let scored: Int
  /// One line for each pair that comes out differently.
  public let differences: [String]

  /// Compares each template about each entity with the template about the first of its set.
  ///
  /// - Throws: `FileError` for fixtures that cannot be read, `ScoringError` when ICU fails.
  public init(in fixtures: FixtureFolder, with engine: Engine) throws {
    let templates = try SwapTemplate.all(in: fixtures)
    let entities = try SwapEntity.all(in: fixtures)
    var comparisons = 0
    var scored = 0
    var differences: [String] = []
    for template in templates {
      var first: [String: (words: ScoredWords, name: String)] = [:]
      for entity in entities where entity.kind == template.kind {
        guard let text = template.sentence(about: entity) else {
          differences.append("templates.txt:\(template.line): \(entity.name) lacks a form")
          continue
        }
        let words = try ScoredWords(text, with: engine)
        guard let other = first[entity.set] else {
          first[entity.set] = (words, entity.name)
          continue
        }
        comparisons += 1
        if words != other.words {
          differences.append(
            """
            templates.txt:\(template.line): \(other.name): \(other.words) | \(entity.name): \
            \(words) | \(text)
            """)
        }
      }
      if first.isEmpty {
        differences.append("templates.txt:\(template.line): no entity is a \(template.kind)")
      }
      if first.values.contains(where: { !$0.words.findings.isEmpty }) { scored += 1 }
    }
    self.templates = templates.count
    self.entities = entities.count
    self.comparisons = comparisons
    self.scored = scored
    self.differences = differences
  }
}
