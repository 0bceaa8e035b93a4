import SystemPackage

/// Reads files that are needed whole before anything can be done with them.
public enum WholeFile {
  /// The bytes of a file, or of standard input for `-`.
  ///
  /// - Parameter limit: how many bytes are wanted from its beginning.
  /// - Throws: `FileError` when it cannot be read.
  public static func bytes(
    of path: String, upTo limit: Int = .max
  ) throws(FileError) -> [UInt8] {
    do {
      if path == "-" { return try read(.standardInput, limit) }
      let descriptor = try FileDescriptor.open(FilePath(path), .readOnly)
      defer { try? descriptor.close() }
      return try read(descriptor, limit)
    } catch {
      let reason = (error as? Errno)?.description.lowercased() ?? "\(error)"
      throw FileError(
        path: path, message: "cannot be read: \(reason)",
        help: "check that the file is there and that you may read it")
    }
  }

  private static func read(_ descriptor: FileDescriptor, _ limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count < limit {
      let count = try buffer.withUnsafeMutableBytes { try descriptor.read(into: $0) }
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<min(count, limit - bytes.count)])
    }
    return bytes
  }
}
