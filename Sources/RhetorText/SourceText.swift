/// The file, or the piece of one, that an importer took a document's text out of.
///
/// Lines and columns are counted in it, as a person sees the file in an editor.
public struct SourceText: Sendable {
  /// The piece as UTF-8, markup and all.
  public let bytes: [UInt8]
  /// How offsets in `bytes` lead back to the bytes of the piece as it was read.
  public let map: SourceMap
  /// The byte offset in the file at which the piece begins.
  public let fileOffset: Int
  /// The 1-based line of the file on which the piece begins.
  public let firstLine: Int

  /// Creates the source of a document; `bytes` must be well-formed UTF-8.
  public init(
    bytes: [UInt8], map: SourceMap = .identity, fileOffset: Int = 0, firstLine: Int = 1
  ) {
    self.bytes = bytes
    self.map = map
    self.fileOffset = fileOffset
    self.firstLine = firstLine
  }
}
