public import RhetorReport

/// How well findings agree with gold rows.
public struct GoldScore: Sendable {
  /// Required rows that were found.
  public var hits = 0
  /// Required rows that were missed.
  public var misses = 0
  /// Forbidden rows that fired.
  public var falseAlarms = 0
  /// One line for each miss and false alarm.
  public var problems: [String] = []

  /// Creates an empty score.
  public init() {}

  /// Judges one article's findings against its rows; other findings count neither way.
  public init(article: ArticleRecord, text: String, rows: [GoldRow], name: String) {
    let findings = article.sentenceRecords.flatMap(\.findings).filter { $0.points > 0 }
    for row in rows {
      guard let bytes = row.bytes(in: text) else {
        problems.append("\(name): “\(row.span)” does not stand at \(row.scalars)")
        misses += 1
        continue
      }
      let found = findings.first {
        $0.stage.rawValue == row.stage && $0.start < bytes.upperBound && bytes.lowerBound < $0.end
      }
      switch (row.verdict, found) {
      case (.required, .some): hits += 1
      case (.required, nil):
        misses += 1
        problems.append("\(name): missed \(row.stage) “\(row.span)” (\(row.category))")
      case (.forbidden, .some(let finding)):
        falseAlarms += 1
        problems.append("\(name): false alarm \(finding.id) “\(finding.text)” on “\(row.span)”")
      default: break
      }
    }
  }

  /// Adds another article's score.
  public static func += (left: inout GoldScore, right: GoldScore) {
    left.hits += right.hits
    left.misses += right.misses
    left.falseAlarms += right.falseAlarms
    left.problems += right.problems
  }

  /// The share of found rows among all that fired on a row.
  public var precision: Double { ratio(hits, hits + falseAlarms) }
  /// The share of required rows that were found.
  public var recall: Double { ratio(hits, hits + misses) }

  private func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }
}
