/// What holds for some paths only.
public struct ConfigurationOverride: Hashable, Sendable {
  /// The paths, relative to the folder of the file that says so.
  public let paths: [PathPattern]
  /// What holds for them.
  public let part: ConfigurationPart

  /// Whether it holds for a path, relative to the folder of the file that says so.
  public func covers(_ path: String) -> Bool { paths.contains { $0.matches(path) } }
}
