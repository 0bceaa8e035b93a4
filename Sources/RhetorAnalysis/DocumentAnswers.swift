import RhetorLexicon

/// What tests of the whole document were answered, so that each is asked once.
struct DocumentAnswers {
  /// The rows of the tests that were asked, and the answers: in an article some few.
  private var answers: [(rows: TableSlice, holds: Bool)] = []

  /// The answer to the test with these rows, worked out when it is asked first.
  mutating func answer(_ rows: TableSlice, _ ask: () -> Bool) -> Bool {
    if let known = answers.first(where: { $0.rows == rows }) { return known.holds }
    let answer = ask()
    answers.append((rows, answer))
    return answer
  }
}
