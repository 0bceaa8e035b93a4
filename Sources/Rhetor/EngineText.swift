public import RhetorReport
import RhetorSegmentation
import RhetorText

extension Engine {
  /// Scores plain text under a name: the shortest way to use the library.
  ///
  /// - Throws: `ScoringError` when the text is larger than 4 GiB or ICU fails.
  public func score(_ text: String, name: String = "text") throws(ScoringError) -> ArticleRecord {
    do {
      return try score(Document(name: name, decoding: Array(text.utf8)))
    } catch let error as TextError {
      throw ScoringError(name: name, message: "\(error)")
    } catch {
      throw ScoringError(name: name, message: "\(error)")
    }
  }
}
