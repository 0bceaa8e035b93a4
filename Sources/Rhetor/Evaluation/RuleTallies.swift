import RhetorReport

/// Counts how often each rule was right, by the labels of the sentences it fired in.
struct RuleTallies {
  private let rows: [ScoredRow]
  private let selection: FindingSelection
  private let filters: [SpanFilter]

  init(_ rows: [ScoredRow], _ selection: FindingSelection, filters: [SpanFilter]) {
    self.rows = rows
    self.selection = selection
    self.filters = filters
  }

  /// The tallies by entry, category and strength.
  func tallies() -> EvaluationTallies {
    EvaluationTallies(
      entries: tallies(by: \.id), categories: tallies(by: \.category),
      strengths: tallies { String($0.strength) }.sorted { $0.id < $1.id })
  }

  /// The tallies by some name of findings, the most frequent first.
  func tallies(by name: (RowFinding) -> String) -> [EntryTally] {
    var counts: [String: (right: Int, wrong: Int, marked: Int)] = [:]
    for row in rows where !row.findings.isEmpty {
      let marked = row.marked(filters)
      for finding in row.findings where selection.contains(finding) {
        let isRight = row.row.label
        let isMarked = marked.contains { $0.overlaps(finding.range) }
        counts[name(finding), default: (0, 0, 0)].right += isRight ? 1 : 0
        counts[name(finding), default: (0, 0, 0)].wrong += isRight ? 0 : 1
        counts[name(finding), default: (0, 0, 0)].marked += isMarked ? 1 : 0
      }
    }
    return counts.map { id, count in
      EntryTally(
        id: id, truePositives: count.right, falsePositives: count.wrong,
        onMarkedWords: count.marked)
    }.sorted { ($1.findings, $0.id) < ($0.findings, $1.id) }
  }
}
