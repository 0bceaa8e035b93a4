internal import CBytes

/// Questions about many bytes at once.
public enum ByteSearch {
  /// Where a byte stands first at `start` or behind it; nil if it does not.
  public static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int = 0) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, start < buffer.count else { return nil }
      let length = buffer.count - start
      let found = Int(cbytes_find(base + start, Int64(length), byte))
      return found == length ? nil : start + found
    }
  }

  /// Whether the bytes are well-formed UTF-8.
  public static func isWellFormedUTF8(_ bytes: [UInt8]) -> Bool {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }
}
