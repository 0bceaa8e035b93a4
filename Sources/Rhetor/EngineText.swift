import RhetorIntake
public import RhetorReport
import RhetorSegmentation
import RhetorText

extension Engine {
  /// Scores plain text under a name: the shortest way to use the library.
  ///
  /// - Throws: `ScoringError` when the text is larger than 1 GiB or ICU fails.
  public func score(_ text: String, name: String = "text") throws(ScoringError) -> ArticleRecord {
    do {
      let intake = Intake(options: IntakeOptions(format: .text, encoding: "UTF-8"))
      return try score(intake.document(named: name, from: Array(text.utf8)))
    } catch let error as IntakeError {
      throw ScoringError(name: name, message: error.message, help: error.help)
    } catch {
      throw ScoringError(name: name, message: "\(error)")
    }
  }
}
