/// What became of one file between two versions of the work.
///
/// Only regular files count: links and submodules are left out. A file that took the place of a
/// link is added, one that made place for a link is removed.
public struct FileChange: Hashable, Sendable {
  /// The file before; nil when it was added.
  public let old: FileVersion?
  /// The file after; nil when it was removed. Under another path than `old` it was renamed.
  public let new: FileVersion?

  /// Creates a change.
  public init(old: FileVersion?, new: FileVersion?) {
    self.old = old
    self.new = new
  }
}
