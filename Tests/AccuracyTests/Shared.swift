import Foundation
import Rhetor
import RhetorAccuracy
import RhetorTestSupport

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

extension FixtureFolder {
  /// The package's own.
  static let own = FixtureFolder(root: PackageFiles.root.path)
}

extension CorpusFolder {
  /// Beside the package, or where the environment says.
  static let found = CorpusFolder(besidePackage: PackageFiles.root.path)
}
