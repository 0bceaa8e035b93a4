public import Rhetor

/// How often the sense of ambiguous words was told rightly.
public struct SenseScore: Sendable {
  /// Right and all sentences of one word.
  public struct Word: Hashable, Sendable {
    /// The word.
    public let word: String
    /// Its sentences.
    public let rows: Int
    /// Those that came out right.
    public let right: Int
  }

  /// The words in alphabetical order.
  public let words: [Word]
  /// Sentences whose word is to be flagged.
  public let flagged: Int
  /// Those of them that were flagged.
  public let flaggedRight: Int
  /// Sentences whose word is to be left alone.
  public let other: Int
  /// Those of them that were left alone.
  public let otherRight: Int
  /// One line for each wrong row.
  public let problems: [String]

  /// Scores all rows.
  ///
  /// - Throws: `ScoringError` when ICU fails.
  public init(_ rows: [SenseRow], with engine: Engine) throws(ScoringError) {
    var counts: [String: (rows: Int, right: Int)] = [:]
    var sides = [true: (rows: 0, right: 0), false: (rows: 0, right: 0)]
    var problems: [String] = []
    for row in rows {
      let problem = try row.problem(with: engine)
      counts[row.word, default: (0, 0)].rows += 1
      sides[row.isFlagged, default: (0, 0)].rows += 1
      if let problem {
        problems.append("\(row.word): \(problem)")
      } else {
        counts[row.word, default: (0, 0)].right += 1
        sides[row.isFlagged, default: (0, 0)].right += 1
      }
    }
    words = counts.sorted { $0.key < $1.key }.map {
      Word(word: $0.key, rows: $0.value.rows, right: $0.value.right)
    }
    flagged = sides[true]?.rows ?? 0
    flaggedRight = sides[true]?.right ?? 0
    other = sides[false]?.rows ?? 0
    otherRight = sides[false]?.right ?? 0
    self.problems = problems
  }

  /// The share of sentences that came out right, in thousandths.
  public var accuracy: Int {
    let rows = flagged + other
    return rows == 0 ? 1000 : ((flaggedRight + otherRight) * 1000 + rows / 2) / rows
  }
}
