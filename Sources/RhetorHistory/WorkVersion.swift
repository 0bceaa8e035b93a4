/// A version of the work that can be compared with a commit.
public enum WorkVersion: Hashable, Sendable {
  /// What a commit holds.
  case commit(ObjectID)
  /// What is staged for the next commit.
  case index
  /// The files as they lie in the work tree; files that git does not know are not among them.
  case workTree
}
