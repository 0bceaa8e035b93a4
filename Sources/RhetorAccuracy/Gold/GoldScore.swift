public import RhetorReport

/// How well the findings of articles agree with their gold: the gold is complete, so a finding
/// outside all rows is wrong.
public struct GoldScore: Sendable {
  /// The agreement of each stage.
  public private(set) var stages: [StageName: GoldCount] = [:]
  /// Right, optional and wrong findings of each category.
  public private(set) var categories: [String: GoldCount] = [:]
  /// One line for each miss and each wrong finding.
  public private(set) var problems: [String] = []
  /// Words of the articles.
  public private(set) var words = 0
  /// Findings with points.
  public private(set) var findings = 0

  /// Creates an empty score.
  public init() {}

  /// Judges one article's findings against its rows.
  init(article: ArticleRecord, text: String, rows: [GoldRow], name: String) {
    words = article.words
    let findings = article.sentenceRecords.flatMap(\.findings).filter { $0.points > 0 }
    self.findings = findings.count
    var places: [(row: GoldRow, bytes: Range<Int>)] = []
    for row in rows {
      guard let bytes = row.bytes(in: text) else {
        problems.append("\(name): “\(row.span)” does not stand at \(row.scalars)")
        continue
      }
      places.append((row, bytes))
    }
    func overlap(_ finding: FindingRecord, _ row: GoldRow, _ bytes: Range<Int>) -> Bool {
      finding.stage.rawValue == row.stage && finding.start < bytes.upperBound
        && bytes.lowerBound < finding.end
    }
    for finding in findings {
      let verdicts = Set(places.filter { overlap(finding, $0.row, $0.bytes) }.map(\.row.verdict))
      var count = GoldCount()
      if verdicts.contains(.forbidden) || verdicts.isEmpty {
        count.wrong = 1
        let fault = verdicts.isEmpty ? "outside all rows" : "forbidden"
        problems.append("\(name): \(finding.id) “\(finding.text)” is \(fault)")
      } else if verdicts.contains(.required) {
        count.right = 1
      } else {
        count.optional = 1
      }
      stages[finding.stage, default: GoldCount()] += count
      categories[finding.category, default: GoldCount()] += count
    }
    for (row, bytes) in places where row.verdict == .required {
      guard let stage = StageName(rawValue: row.stage) else { continue }
      if findings.contains(where: { overlap($0, row, bytes) }) {
        stages[stage, default: GoldCount()].found += 1
      } else {
        stages[stage, default: GoldCount()].missed += 1
        problems.append("\(name): missed \(row.stage) “\(row.span)” (\(row.category))")
      }
    }
  }

  /// Adds another article's score.
  public static func += (left: inout GoldScore, right: GoldScore) {
    for (stage, count) in right.stages { left.stages[stage, default: GoldCount()] += count }
    for (category, count) in right.categories {
      left.categories[category, default: GoldCount()] += count
    }
    left.problems += right.problems
    left.words += right.words
    left.findings += right.findings
  }

  /// Findings with points per thousand words.
  public var per1000: Double { words == 0 ? 0 : Double(findings) * 1000 / Double(words) }
}
