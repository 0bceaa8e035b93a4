import Glibc

/// What the system says of a file.
struct FileStatus {
  /// The permissions, as `chmod` takes them.
  let permissions: mode_t
  /// What it is.
  let kind: Kind
  private let device: dev_t
  private let number: ino_t

  /// What can stand behind a path.
  enum Kind {
    /// A file with a beginning and an end.
    case regular
    /// A folder.
    case folder
    /// A pipe, a device or the like.
    case stream
  }

  /// Looks at what stands behind a path and all links; nil when nothing does.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    permissions = status.st_mode & 0o777
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    default: kind = .stream
    }
    device = status.st_dev
    number = status.st_ino
  }

  /// Whether both are the same file, whatever its names.
  func isSame(as other: FileStatus) -> Bool { device == other.device && number == other.number }
}
