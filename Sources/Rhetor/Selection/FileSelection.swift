/// Which files of folders are read; files that a user names are read in any case.
public struct FileSelection: Hashable, Sendable {
  /// Patterns, of which a file must fit one; with none, the endings decide.
  public var include: [String]
  /// Patterns of files and folders that are left out.
  public var exclude: [String]
  /// Whether `.gitignore` and `.rhetorignore` are followed.
  public var followsIgnoreFiles: Bool

  /// Creates a selection; patterns are written as in a `.gitignore`, from the folder given.
  public init(
    include: [String] = [], exclude: [String] = [], followsIgnoreFiles: Bool = true
  ) {
    self.include = include
    self.exclude = exclude
    self.followsIgnoreFiles = followsIgnoreFiles
  }
}
