/// What tests of the whole document were answered, so that each is asked once.
final class DocumentAnswers {
  /// For each test that was asked, its answer; nothing before the first.
  private var answers: [Bool?] = []

  /// The answer to one of `count` tests, worked out when it is asked first.
  func answer(_ number: UInt32, of count: Int, _ ask: () -> Bool) -> Bool {
    if answers.isEmpty { answers = Array(repeating: nil, count: count) }
    if let known = answers[Int(number)] { return known }
    let answer = ask()
    answers[Int(number)] = answer
    return answer
  }
}
