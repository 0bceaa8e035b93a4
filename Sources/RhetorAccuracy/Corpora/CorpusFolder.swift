import FoundationEssentials
public import Rhetor

/// Where the corpora are. They are not part of the package: their licences do not allow it.
public struct CorpusFolder: Sendable {
  /// The folder; nil when it is not there.
  public let path: String?

  /// Looks in the folder that the environment names in `RHETOR_CORPORA`, else in `shared/corpora`
  /// beside the package.
  public init(besidePackage root: String) {
    let named = ProcessInfo.processInfo.environment["RHETOR_CORPORA"] ?? ""
    let folder = named.isEmpty ? "\(root)/../shared/corpora" : named
    path = FileManager.default.fileExists(atPath: folder) ? folder : nil
  }

  /// Whether a corpus is there.
  public func holds(_ corpus: MeasuredCorpus) -> Bool {
    path.map { FileManager.default.fileExists(atPath: "\($0)/\(corpus.file)") } ?? false
  }

  /// The bars that are known not to be reached, as `Fixtures/corpora/not-reached.txt` lists them:
  /// the id of the figure, one a line.
  ///
  /// - Throws: `FileError` when the list cannot be read.
  public static func notReached(in fixtures: FixtureFolder) throws(FileError) -> [String] {
    try fixtures.text("Fixtures/corpora/not-reached.txt").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map(String.init)
  }
}
