/// How often an entry, a category or a strength was right.
public struct EntryTally: Hashable, Sendable {
  /// The id of the entry or category, or the strength.
  public let id: String
  /// Its findings in sentences labelled positive.
  public let truePositives: Int
  /// Its findings in sentences labelled negative.
  public let falsePositives: Int
  /// Its findings that share a letter with words that people marked.
  public let onMarkedWords: Int

  /// Creates a tally.
  public init(id: String, truePositives: Int, falsePositives: Int, onMarkedWords: Int) {
    self.id = id
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.onMarkedWords = onMarkedWords
  }

  /// All its findings.
  public var findings: Int { truePositives + falsePositives }

  /// The share of its findings that stand in positive sentences, in thousandths.
  public var precision: Int { findings == 0 ? 0 : (truePositives * 1000 + findings / 2) / findings }
}
