/// One record of a corpus as it stands in the file.
public struct RawRecord: Hashable, Sendable {
  /// Its bytes, without the line break behind it.
  public let bytes: [UInt8]
  /// The offset in the file, unpacked, at which it begins.
  public let offset: Int
  /// The 1-based line on which it begins.
  public let line: Int
}
