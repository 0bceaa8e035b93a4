import RhetorReport

/// Groups places by their folded words: those that have a counterpart and those that have none.
struct WordGroups {
  private var right: [String: Int] = [:]
  private var cases: [String: [ErrorGroup.Case]] = [:]

  /// Adds places in a row; one is right when it overlaps one of `others`.
  mutating func add(_ places: [Range<Int>], in row: ScoredRow, against others: [Range<Int>]) {
    for place in places {
      let words = row.words(place)
      let cause = FoldedWords.of(words)
      if others.contains(where: { $0.overlaps(place) }) {
        right[cause, default: 0] += 1
      } else {
        add(
          cause: cause,
          ErrorGroup.Case(row: row.row.id, text: row.row.text, words: words, points: 0))
      }
    }
  }

  /// Adds a wrong one.
  mutating func add(cause: String, _ item: ErrorGroup.Case) {
    cases[cause, default: []].append(item)
  }

  /// The groups that have a wrong place, in no order.
  var groups: [ErrorGroup] {
    cases.map { cause, cases in
      ErrorGroup(cause: cause, right: right[cause] ?? 0, wrong: cases.count, cases: cases)
    }
  }
}
