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
    var permissions = FilePermissions(rawValue: 0o666)
    var isDirect = false
    if let old = FileStatus(place) {
      guard !inputs.contains(where: { FileStatus($0)?.isSame(as: old) == true }) else {
        throw CommandFailure(
          path, "is one of the articles to be read", help: "write the report to another file")
      }
      switch old.kind {
      case .folder:
        throw CommandFailure(path, "is a folder", help: "name a file for the report")
      case .regular: permissions = FilePermissions(rawValue: old.permissions)
      case .stream: isDirect = true
      }
    }
    temporary = isDirect ? nil : Self.beside(place)
    do {
      if let temporary {
        descriptor = try FileDescriptor.open(
          FilePath(temporary), .writeOnly, options: [.create, .exclusiveCreate],
          permissions: permissions)
        Interruption.remove(temporary)
      } else {
        descriptor = try FileDescriptor.open(FilePath(place), .writeOnly)
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

  /// A hidden name in the same folder that no other run uses.
  private static func beside(_ place: String) -> String {
    let path = FilePath(place)
    let name = path.lastComponent?.string ?? "report"
    return path.removingLastComponent().appending(".\(name).\(getpid()).rhetor").string
  }
}
