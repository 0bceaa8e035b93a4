/// A file that holds an article, as found on a command line or in a folder.
public struct ArticleFile: Hashable, Sendable {
  /// The path as the user would write it: the argument, or the argument with what lies below it.
  public let path: String
  /// Whether the user named this very file; files found in a folder are judged more strictly.
  public let isNamed: Bool

  /// Creates a file to read; `-` is standard input.
  public init(path: String, isNamed: Bool) {
    self.path = path
    self.isNamed = isNamed
  }

  /// Whether the article is to be read from standard input.
  public var isStandardInput: Bool { path == "-" }
}
