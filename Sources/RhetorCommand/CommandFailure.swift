import Rhetor

/// Why a command ends without having done its work; printed once, on standard error.
struct CommandFailure: Error {
  /// `place: error: …`, and `help: …` on a second line.
  let message: String

  /// Creates a failure from an error that describes itself in this form.
  init(_ error: some Error & CustomStringConvertible) { message = error.description }

  /// Creates a failure of something that has a place.
  init(_ place: String, _ problem: String, help: String? = nil) {
    message = FileError(path: place, message: problem, help: help).description
  }

  /// What a question is answered, or its refusal as ours.
  static func told<Answer, Refusal: Error & CustomStringConvertible>(
    _ question: () throws(Refusal) -> Answer
  ) throws -> Answer {
    do {
      return try question()
    } catch {
      throw CommandFailure(error)
    }
  }
}
