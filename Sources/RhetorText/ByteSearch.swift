internal import CBytes

/// Questions about many bytes at once.
public enum ByteSearch {
  /// Where a byte stands first at `start` or behind it; nil if it does not.
  public static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int = 0) -> Int? {
    start < bytes.count ? first(byte, in: bytes[start...]) : nil
  }

  /// Where a byte stands first; nil if it does not.
  public static func first(_ byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      let found = Int(cbytes_find(base, Int64(buffer.count), byte))
      return found == buffer.count ? nil : bytes.startIndex + found
    }
  }

  /// Whether the bytes are well-formed UTF-8.
  public static func isWellFormedUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return true }
      return cutf8_is_well_formed(base, Int64(text.count)) != 0
    }
  }
}
