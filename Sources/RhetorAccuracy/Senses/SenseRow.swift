public import Rhetor
import RhetorReport

/// A sentence with a word of several senses or parts of speech, marked, and whether this sense is
/// one that a stage flags.
public struct SenseRow: Hashable, Sendable {
  /// The word.
  public let word: String
  /// Whether the sense is one that is flagged.
  public let isFlagged: Bool
  /// The stage that flags the other sense or this.
  public let stage: String
  /// The sentence and the place of the word.
  public let sample: MarkedSample

  /// Reads the sentences.
  ///
  /// - Throws: `FileError` for a row that is not in the form of `Fixtures/README.md`.
  public static func all(in fixtures: FixtureFolder) throws(FileError) -> [SenseRow] {
    var rows: [SenseRow] = []
    for row in try fixtures.rows("Fixtures/senses/senses.tsv", columns: 4) {
      guard ["flagged", "other"].contains(row.cells[1]) else {
        throw row.fault("the side is neither `flagged` nor `other`")
      }
      guard let sample = MarkedSample(row.cells[3]), sample.marks.count == 1 else {
        throw row.fault("needs one word between ⟦ and ⟧")
      }
      rows.append(
        SenseRow(
          word: row.cells[0], isFlagged: row.cells[1] == "flagged", stage: row.cells[2],
          sample: sample))
    }
    return rows
  }

  /// What goes wrong with the row; nil when nothing does.
  ///
  /// In a sense that is not flagged no stage at all may score the word.
  ///
  /// - Throws: `ScoringError` when ICU fails.
  public func problem(with engine: Engine) throws(ScoringError) -> String? {
    let findings = try engine.score(sample.text, name: word).sentenceRecords.flatMap(\.findings)
      .filter { finding in
        finding.points > 0 && (!isFlagged || finding.stage.rawValue == stage)
          && sample.marks.contains { $0.overlaps(finding.start..<finding.end) }
      }
    if isFlagged { return findings.isEmpty ? "\(word) missed in: \(sample.text)" : nil }
    return findings.first.map { "\($0.id) “\($0.text)” in: \(sample.text)" }
  }
}
