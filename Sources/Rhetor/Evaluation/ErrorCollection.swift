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
      falsePositives: Array(worst(falsePositives()).prefix(groups)),
      misses: Array(mostFrequent(misses()).prefix(groups)),
      falseCues: Array(mostFrequent(falseCues()).prefix(groups)),
      missedCues: Array(mostFrequent(missedCues()).prefix(groups)))
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
    var groups = WordGroups()
    for row in rows {
      let findings = row.findings.filter(selection.contains).map(\.range)
      let marked = row.marked(filters)
      groups.add(marked, in: row, against: findings)
      if marked.isEmpty, row.row.label, row.points(selection) < threshold {
        groups.add(
          cause: Self.noWords,
          ErrorGroup.Case(row: row.row.id, text: row.row.text, words: "", points: 0))
      }
    }
    return groups.groups
  }

  private func falseCues() -> [ErrorGroup] {
    guard rows.contains(where: { !$0.marked(ofType: "cue").isEmpty }) else { return [] }
    var groups = WordGroups()
    for row in rows {
      groups.add(row.frames.map(\.cue), in: row, against: row.marked(ofType: "cue"))
    }
    return groups.groups
  }

  private func missedCues() -> [ErrorGroup] {
    var groups = WordGroups()
    for row in rows {
      groups.add(row.marked(ofType: "cue"), in: row, against: row.frames.map(\.cue))
    }
    return groups.groups
  }

  /// Entries by how much more often they were wrong than right: a frequent entry that is mostly
  /// right is no bad one.
  private func worst(_ entries: [ErrorGroup]) -> [ErrorGroup] {
    entries.sorted { left, right in
      let leftRank = (right.wrong - right.right, right.wrong, left.cause)
      return leftRank < (left.wrong - left.right, left.wrong, right.cause)
    }
  }

  /// Words by how often they were wrong.
  private func mostFrequent(_ words: [ErrorGroup]) -> [ErrorGroup] {
    words.sorted { ($1.wrong, $0.cause) < ($0.wrong, $1.cause) }
  }
}
