import Glibc
import SystemPackage

/// A file that is written beside its place and moved there when it is whole.
///
/// What is no regular file (a device, a pipe) is written directly. A link is followed, so that the
/// file behind it is replaced. When the writer is given up before `finish`, nothing is left.
final class NewFile {
  private let path: String
  private let place: String
  private let temporary: String?
  private let descriptor: FileDescriptor
  private var isOpen = true

  /// Opens the file for writing.
  ///
  /// - Parameter inputs: files that must not be written over.
  init(_ path: String, sparing inputs: [String] = []) throws {
    self.path = path
    place = Self.resolved(path)
    var old: mode_t?
    var isDirect = false
    if let status = FileStatus(place) {
      guard !inputs.contains(where: { FileStatus($0)?.isSame(as: status) == true }) else {
        throw CommandFailure(
          path, "is one of the articles to be read", help: "write the report to another file")
      }
      switch status.kind {
      case .folder:
        throw CommandFailure(path, "is a folder", help: "name a file for the report")
      case .regular: old = status.permissions
      case .stream: isDirect = true
      }
    }
    do {
      if isDirect {
        temporary = nil
        descriptor = try FileDescriptor.open(FilePath(place), .writeOnly)
      } else {
        let (path, descriptor) = try Self.open(beside: place, permissions: old ?? 0o666)
        temporary = path
        self.descriptor = descriptor
        Interruption.remove(path)
        // A new file has what the user's mask leaves, one that is replaced has what it had.
        if let old { _ = fchmod(descriptor.rawValue, old) }
      }
    } catch {
      throw Self.failure(path, error)
    }
  }

  deinit {
    guard isOpen else { return }
    try? descriptor.close()
    if let temporary { unlink(temporary) }
    if let temporary { Interruption.forget(temporary) }
  }

  /// Appends bytes.
  func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try write($0) } }

  /// Appends bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws {
    do {
      try descriptor.writeAll(bytes)
    } catch Errno.brokenPipe {
      throw ClosedPipe()
    } catch {
      throw Self.failure(path, error)
    }
  }

  /// Makes the file appear in its place.
  func finish() throws {
    do {
      if let temporary {
        guard fsync(descriptor.rawValue) == 0, rename(temporary, place) == 0 else {
          throw Errno(rawValue: errno)
        }
      }
      isOpen = false
      if let temporary { Interruption.forget(temporary) }
      try descriptor.close()
    } catch {
      throw Self.failure(path, error)
    }
  }

  private static func failure(_ path: String, _ error: any Error) -> CommandFailure {
    let reason = (error as? Errno)?.description.lowercased() ?? "\(error)"
    return CommandFailure(
      path, "cannot be written: \(reason)", help: "check the folder and its permissions")
  }

  /// The path behind links; the path itself where nothing is yet.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Opens a new file with a hidden name in the same folder. The name of one that a run of the same
  /// number has left behind, because it was killed, is not taken again.
  private static func open(
    beside place: String, permissions: mode_t
  ) throws -> (String, FileDescriptor) {
    let path = FilePath(place)
    let name = path.lastComponent?.string ?? "report"
    var mark = "\(getpid())"
    for _ in 0..<100 {
      let temporary = path.removingLastComponent().appending(".\(name).\(mark).rhetor")
      do {
        let descriptor = try FileDescriptor.open(
          temporary, .writeOnly, options: [.create, .exclusiveCreate],
          permissions: FilePermissions(rawValue: permissions))
        return (temporary.string, descriptor)
      } catch Errno.fileExists {
        mark = "\(getpid())-\(UInt32.random(in: 0 ... .max))"
      }
    }
    throw Errno.fileExists
  }
}
