import RhetorRender

/// Where a report goes: standard output, or a file that appears whole or not at all.
struct Output: ~Copyable {
  /// What was rendered and is not yet written.
  var sink = ByteSink()
  private let file: NewFile?

  /// Bytes that wait at most before they are written.
  private static let enough = 64 << 10

  /// Opens the output.
  ///
  /// - Parameters:
  ///   - path: the file; nil or `-` for standard output.
  ///   - inputs: files that are read, and so must not be written over.
  init(to path: String?, sparing inputs: [String]) throws {
    if let path, path != "-" {
      file = try NewFile(path, sparing: inputs)
    } else {
      file = nil
    }
  }

  /// Whether the output is read on a terminal while it is written.
  var isOnTerminal: Bool { file == nil && Terminal.showsOutput }

  /// Writes what was rendered, if it is enough to be worth it or somebody is watching.
  mutating func flushIfWorthwhile() throws {
    if sink.bytes.count >= Self.enough || isOnTerminal { try flush() }
  }

  /// Writes lines that were rendered elsewhere, without taking them into the sink.
  mutating func write(lines: UnsafeRawBufferPointer) throws {
    if !sink.bytes.isEmpty { try flush() }
    if let file { try file.write(lines) } else { try StandardOutput.write(lines) }
  }

  /// Writes what was rendered, and makes the file appear.
  mutating func finish() throws {
    try flush()
    try file?.finish()
  }

  private mutating func flush() throws {
    let file = file
    try sink.bytes.withUnsafeBytes { bytes in
      if let file { try file.write(bytes) } else { try StandardOutput.write(bytes) }
    }
    sink.removeAll()
  }
}
