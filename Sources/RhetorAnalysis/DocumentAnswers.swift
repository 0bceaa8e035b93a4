/// What tests of the whole document were answered, so that each is asked once.
final class DocumentAnswers {
  private var answers: [UInt32: Bool] = [:]

  /// The answer to the test with this number, worked out when it is asked first.
  func answer(_ number: UInt32, _ ask: () -> Bool) -> Bool {
    if let known = answers[number] { return known }
    let answer = ask()
    answers[number] = answer
    return answer
  }
}
