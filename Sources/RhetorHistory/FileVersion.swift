/// A file as one version of the work has it.
public struct FileVersion: Hashable, Sendable {
  /// The path from the top of the repository, with `/`; bytes that are no UTF-8 are replaced.
  public let path: String
  /// The content; nil when it is only in the work tree, where git has not yet looked at it.
  public let blob: ObjectID?

  /// Creates a version.
  public init(path: String, blob: ObjectID?) {
    self.path = path
    self.blob = blob
  }
}
