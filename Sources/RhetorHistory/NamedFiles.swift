/// What a name like `REV:path` stands for.
public enum NamedFiles: Hashable, Sendable {
  /// One file; its path is the name as given.
  case file(FileVersion)
  /// The files of a folder; their paths are those below it.
  case folder([FileVersion])
}
