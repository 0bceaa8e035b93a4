/// What tests of the whole document were answered, so that each is asked once.
struct DocumentAnswers {
  /// The numbers of the tests that were asked, and their answers: in an article some few.
  private var answers: [(test: UInt32, holds: Bool)] = []

  /// The answer to the test with this number, worked out when it is asked first.
  mutating func answer(_ number: UInt32, _ ask: () -> Bool) -> Bool {
    if let known = answers.first(where: { $0.test == number }) { return known.holds }
    let answer = ask()
    answers.append((number, answer))
    return answer
  }
}
