/// One step in the history of a file: a commit that changed it.
public struct FileRevision: Hashable, Sendable {
  /// The commit.
  public let commit: ObjectID
  /// When it was written, as its author's clock said: ISO 8601 with the offset from UTC.
  public let date: String
  /// Who wrote it.
  public let author: String
  /// The first line of its message.
  public let subject: String
  /// What became of the file.
  public let change: FileChange
}
