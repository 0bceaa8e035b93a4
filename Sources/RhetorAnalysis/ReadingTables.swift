public import RhetorLexicon
public import RhetorText

/// What reading asks of lexicons, laid out for its questions: derived from `LexiconTables` alone.
///
/// The binary holds that of the built-in lexicons, so that no run derives it anew.
public struct ReadingTables: Sendable {
  /// The guards.
  let guards: GuardLayout
  /// For each word, what rules ask of it.
  let facts: Table<WordFacts>
  /// For each entry, how its hits are used.
  let roles: Table<Category.Role>
  /// For each entry, the number of the stage whose finding its hits are; 0 for sources and cues.
  let stages: Table<UInt8>

  /// Derives everything.
  public init(_ tables: LexiconTables) {
    guards = GuardLayout(tables)
    facts = Table(Grammar.facts(of: tables))
    roles = Table(Grammar.roles(of: tables))
    stages = Table(Grammar.stages(of: tables))
  }

  /// What `words` gave, back from an image.
  public init(reading memory: ImageMemory) {
    var reader = TableReader(memory)
    guards = GuardLayout(reading: &reader)
    facts = reader.next()
    roles = reader.next()
    stages = reader.next()
  }

  /// Everything as numbers for an image.
  public var words: [UInt64] {
    var writer = TableWriter()
    guards.write(to: &writer)
    writer.append(facts)
    writer.append(roles)
    writer.append(stages)
    return writer.words
  }
}
