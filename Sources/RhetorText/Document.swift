/// One article: a single immutable UTF-8 buffer, its layout, and the way back to its source.
///
/// The bytes are always valid UTF-8. Where the source was not, each malformed sequence has become
/// U+FFFD, and `repairs` counts them.
public struct Document: Sendable {
  /// The name under which the article is reported, usually its path.
  public let name: String
  /// The text to be scored, valid UTF-8.
  public let bytes: [UInt8]
  /// How offsets in `bytes` lead back to offsets in the source.
  public let sourceMap: SourceMap
  /// Paragraph-like parts in order, without overlap; white space may stand between them.
  public let blocks: [Block]
  /// Malformed byte sequences that were replaced by U+FFFD.
  public let repairs: Repairs

  /// Creates a document from any bytes; malformed UTF-8 is repaired and counted.
  ///
  /// - Parameter sourceMap: how offsets in `source` lead back to the file it was taken from.
  /// - Throws: `TextError.tooLarge` when offsets would not fit 32 bits.
  public init(
    name: String, decoding source: [UInt8], sourceMap: SourceMap = .identity
  ) throws(TextError) {
    guard source.count < Int(UInt32.max) / 3 || Self.isValid(source) && source.count < UInt32.max
    else { throw .tooLarge(bytes: source.count) }
    self.name = name
    let repaired = UTF8Repair(source)
    bytes = repaired.bytes
    repairs = Repairs(
      count: repaired.repairs.count,
      first: repaired.repairs.first.map(sourceMap.sourceOffset(of:)))
    self.sourceMap = sourceMap.following(repaired.sourceMap)
    blocks = PlainLayout.blocks(of: bytes)
  }

  /// Creates a document whose layout an importer has already found; `bytes` must be valid UTF-8.
  public init(
    name: String, text bytes: [UInt8], sourceMap: SourceMap, blocks: [Block],
    repairs: Repairs = .none
  ) throws(TextError) {
    guard bytes.count < UInt32.max else { throw .tooLarge(bytes: bytes.count) }
    self.name = name
    self.bytes = bytes
    self.sourceMap = sourceMap
    self.blocks = blocks
    self.repairs = repairs
  }

  /// A copy of the text in `range`, for people and reports; never for matching.
  public func string(_ range: TextRange) -> String {
    String(decoding: bytes[range.bytes], as: UTF8.self)
  }

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }
}
