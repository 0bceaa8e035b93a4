import SystemPackage

/// Writes to standard output.
enum StandardOutput {
  /// Writes text.
  static func write(_ text: String) throws { try write(bytes: Array(text.utf8)) }

  /// Writes bytes.
  static func write(bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try write($0) } }

  /// Writes bytes.
  ///
  /// - Throws: `ClosedPipe`, or `CommandFailure` when they cannot be written.
  static func write(_ bytes: UnsafeRawBufferPointer) throws {
    do {
      // `writeAll` takes any sequence, and to find out that this is one costs a short run 2 %.
      var rest = bytes
      while !rest.isEmpty {
        let count = try FileDescriptor.standardOutput.write(rest)
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    } catch Errno.brokenPipe {
      throw ClosedPipe()
    } catch let error as Errno {
      throw CommandFailure(
        "<stdout>", "cannot be written: \(error.description.lowercased())",
        help: "write to a file with -o FILE")
    }
  }
}
