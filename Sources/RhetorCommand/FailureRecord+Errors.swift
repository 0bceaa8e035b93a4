import Rhetor
import RhetorHistory
import RhetorReport

extension FailureRecord {
  /// An article that could not be scored.
  init(_ error: ScoringError) {
    self.init(path: error.name, message: error.message, help: error.help)
  }

  /// A version that git could not give.
  init(_ error: GitError) {
    self.init(path: error.place, message: error.message, help: error.help)
  }
}
