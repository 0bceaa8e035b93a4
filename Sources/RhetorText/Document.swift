/// One article: a single immutable UTF-8 buffer, its layout, and the way back to its source.
///
/// The bytes are always valid UTF-8. Where the source was not, each malformed sequence has become
/// U+FFFD, and `repairs` counts them.
public struct Document: Sendable {
  /// The name under which the article is reported, usually its path.
  public let name: String
  /// The text to be scored, valid UTF-8.
  public let bytes: [UInt8]
  /// How offsets in `bytes` lead back to offsets in `source`, or in the file where there is none.
  public let sourceMap: SourceMap
  /// What the text was taken out of; nil when the text is the whole file, or when the file has no
  /// lines of its own.
  public let source: SourceText?
  /// Paragraph-like parts in order, without overlap; white space may stand between them.
  public let blocks: [Block]
  /// Comments that speak to Rhetor, in order.
  public let directives: [Directive]
  /// Malformed byte sequences that were replaced by U+FFFD.
  public let repairs: Repairs
  /// Where the article comes from.
  public let origin: Origin

  /// Creates a document of plain text from any bytes; malformed UTF-8 is repaired and counted.
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
    self.source = nil
    blocks = PlainLayout.blocks(of: bytes)
    directives = []
    origin = Origin()
  }

  /// Creates a document that an importer has read; `bytes` must be valid UTF-8.
  ///
  /// - Parameters:
  ///   - sourceMap: how offsets in `bytes` lead back to `source`, or to the file without one.
  ///   - blocks: the layout; nil to find it as that of plain text.
  public init(
    name: String, text bytes: [UInt8], sourceMap: SourceMap, blocks: [Block]? = nil,
    source: SourceText? = nil, directives: [Directive] = [], repairs: Repairs = .none,
    origin: Origin = Origin()
  ) throws(TextError) {
    guard bytes.count < UInt32.max else { throw .tooLarge(bytes: bytes.count) }
    self.name = name
    self.bytes = bytes
    self.sourceMap = sourceMap
    self.source = source
    self.blocks = blocks ?? PlainLayout.blocks(of: bytes)
    self.directives = directives
    self.repairs = repairs
    self.origin = origin
  }

  /// A copy of the text in `range`, for people and reports; never for matching.
  public func string(_ range: TextRange) -> String {
    String(decoding: bytes[range.bytes], as: UTF8.self)
  }

  /// The bytes of the file that a part of the text was read from.
  public func fileRange(of range: TextRange) -> Range<Int> {
    let lower = sourceMap.sourceOffset(of: Int(range.lower))
    let upper = max(lower, sourceMap.sourceEnd(of: Int(range.upper)))
    guard let source else { return lower..<upper }
    return fileRange(ofSource: lower..<upper, source)
  }

  /// The bytes of the file that a comment was read from.
  public func fileRange(of directive: Directive) -> Range<Int> {
    guard let source else { return directive.source.bytes }
    return fileRange(ofSource: directive.source.bytes, source)
  }

  private func fileRange(ofSource range: Range<Int>, _ source: SourceText) -> Range<Int> {
    let lower = source.map.sourceOffset(of: range.lowerBound)
    let upper = max(lower, source.map.sourceEnd(of: range.upperBound))
    return lower + source.fileOffset..<upper + source.fileOffset
  }

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    ByteSearch.isWellFormedUTF8(bytes)
  }
}
