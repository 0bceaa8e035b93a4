internal import CArchive

/// Unpacks a gzip or Zstandard stream, piece by piece and in flat memory.
public final class Decompressor {
  private let stream: OpaquePointer
  private var input: [UInt8] = []
  private var next = 0
  /// Whether a stream was begun and not yet ended.
  private var isOpen = true

  /// Makes a decompressor for a file that begins with `bytes`; nil when they belong to no
  /// compressed stream.
  public init?(start bytes: [UInt8]) {
    let kind: Int
    if bytes.starts(with: [0x1F, 0x8B, 0x08]) {
      kind = CARCHIVE_GZIP
    } else if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      kind = CARCHIVE_ZSTD
    } else {
      return nil
    }
    guard let stream = carchive_stream_open(Int32(kind)) else { return nil }
    self.stream = stream
  }

  deinit { carchive_stream_close(stream) }

  /// Takes the next bytes of the file.
  public func feed(_ bytes: [UInt8]) {
    if next == input.count {
      input = bytes
    } else {
      input = input[next...] + bytes
    }
    next = 0
  }

  /// Gives out at most `capacity` more bytes; none when more must be fed first.
  ///
  /// Several streams one behind the other are read as one, as their tools do; zeros behind the last
  /// one are padding.
  ///
  /// - Throws: `IntakeError` when the bytes are damaged.
  public func unpack(_ capacity: Int) throws(IntakeError) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: capacity)
    var filled = 0
    while filled < capacity {
      if !isOpen {
        while next < input.count, input[next] == 0 { next += 1 }
        if next < input.count { isOpen = true }
      }
      // What is still inside the decompressor comes out without more input.
      guard isOpen else { break }
      var consumed = 0
      var produced = 0
      let status = input[next...].withUnsafeBufferPointer { source in
        output[filled...].withUnsafeMutableBufferPointer { target in
          carchive_stream_step(
            stream, source.baseAddress, source.count, &consumed, target.baseAddress, target.count,
            &produced)
        }
      }
      next += consumed
      filled += produced
      if Int(status) == CARCHIVE_DAMAGED {
        throw IntakeError("the compressed data are damaged", help: "fetch or pack the file anew")
      }
      if Int(status) == CARCHIVE_STREAM_END {
        isOpen = false
      } else if consumed == 0, produced == 0 {
        break
      }
    }
    output.removeLast(capacity - filled)
    return output
  }

  /// Says that no more bytes follow.
  ///
  /// - Throws: `IntakeError` when the stream was cut off.
  public func finish() throws(IntakeError) {
    guard isOpen else { return }
    throw IntakeError(
      "the compressed data end in the middle", help: "fetch or pack the file anew")
  }
}
