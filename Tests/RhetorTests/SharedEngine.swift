import Rhetor

extension Engine {
  /// One engine for all tests, as one serves all articles of a run.
  static let shared: Engine = {
    do {
      return try Engine()
    } catch {
      preconditionFailure("the engine cannot be made: \(error)")
    }
  }()
}
