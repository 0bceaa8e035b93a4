import RhetorReport

/// Collects the sentences that were judged otherwise than they are labelled, by cause.
struct ErrorCollection {
  private let rows: [ScoredRow]
  private let selection: FindingSelection
  private let threshold: Int
  private let filters: [SpanFilter]

  /// What stands for the cause of a miss in a sentence without marked words.
  static let noWords = "(no words marked)"

  init(
    _ rows: [ScoredRow], _ selection: FindingSelection, threshold: Int, filters: [SpanFilter]
  ) {
    self.rows = rows
    self.selection = selection
    self.threshold = threshold
    self.filters = filters
  }

  /// The errors with up to so many causes of each kind, the worst first.
  func errors(groups: Int) -> EvaluationErrors {
    EvaluationErrors(
      falsePositives: worst(falsePositives(), groups), misses: worst(misses(), groups))
  }

  private func falsePositives() -> [ErrorGroup] {
    var cases: [String: [ErrorGroup.Case]] = [:]
    for row in rows where !row.row.label && row.points(selection) >= threshold {
      for finding in row.findings where selection.contains(finding) {
        cases[finding.id, default: []].append(
          ErrorGroup.Case(
            row: row.row.id, text: row.row.text, words: row.words(finding.range),
            points: finding.points))
      }
    }
    return RuleTallies(rows, selection, filters: filters).tallies(by: \.id).compactMap { tally in
      cases[tally.id].map {
        ErrorGroup(
          cause: tally.id, right: tally.truePositives, wrong: tally.falsePositives, cases: $0)
      }
    }
  }

  /// Marked words that nothing overlaps, and positive sentences without any, where nothing was
  /// found at all.
  private func misses() -> [ErrorGroup] {
    var found: [String: Int] = [:]
    var cases: [String: [ErrorGroup.Case]] = [:]
    for row in rows {
      let findings = row.findings.filter(selection.contains)
      let marked = row.marked(filters)
      for range in marked {
        let words = row.words(range)
        let cause = FoldedWords.of(words)
        if findings.contains(where: { $0.range.overlaps(range) }) {
          found[cause, default: 0] += 1
        } else {
          cases[cause, default: []].append(
            ErrorGroup.Case(row: row.row.id, text: row.row.text, words: words, points: 0))
        }
      }
      if marked.isEmpty, row.row.label, row.points(selection) < threshold {
        cases[Self.noWords, default: []].append(
          ErrorGroup.Case(row: row.row.id, text: row.row.text, words: "", points: 0))
      }
    }
    return cases.map { cause, cases in
      ErrorGroup(cause: cause, right: found[cause] ?? 0, wrong: cases.count, cases: cases)
    }
  }

  private func worst(_ groups: [ErrorGroup], _ count: Int) -> [ErrorGroup] {
    let sorted = groups.sorted { left, right in
      let leftRank = (right.wrong - right.right, right.wrong, left.cause)
      return leftRank < (left.wrong - left.right, left.wrong, right.cause)
    }
    return Array(sorted.prefix(count))
  }
}
