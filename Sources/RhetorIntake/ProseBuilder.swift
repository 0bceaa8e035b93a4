internal import RhetorText

/// Collects the prose of a file with markup: text, blocks, directives, and the way back.
///
/// White space is collapsed as browsers do: a run of it becomes one space, or one line feed where a
/// line was broken on purpose; at the edges of a block it vanishes. Blocks are divided by a blank
/// line, which belongs to neither.
struct ProseBuilder {
  private var text: [UInt8] = []
  private var segments: [SourceMap.Segment] = []
  private var blocks: [Block] = []
  private var directives: [Directive] = []
  /// Where the open block begins, and what it is.
  private var open: (start: Int, role: Block.Role)?
  /// White space that is written only when something follows it in the block.
  private var space: (byte: UInt8, source: Int)?
  /// Where in the source the last piece of text ended.
  private var sourceEnd = 0
  private let separator: [UInt8]
  private let collapses: Bool

  /// - Parameters:
  ///   - separator: what divides blocks.
  ///   - collapses: whether runs of white space become one space.
  init(separator: String = "\n\n", collapses: Bool = true) {
    self.separator = Array(separator.utf8)
    self.collapses = collapses
  }

  /// Whether the open block has text.
  var hasText: Bool { open.map { $0.start < text.count } ?? false }
  /// How long the text is.
  var count: Int { text.count }
  /// The role of the last block that was closed.
  var lastRole: Block.Role? { blocks.last?.role }

  /// Ends the open block and begins another.
  mutating func begin(_ role: Block.Role) {
    end()
    open = (text.count, role)
  }

  /// Ends the open block; one without text leaves nothing behind.
  mutating func end() {
    space = nil
    guard let (start, role) = open else { return }
    open = nil
    guard start < text.count else { return }
    blocks.append(Block(range: TextRange(start..<text.count), role: role))
    mark(text.count, sourceEnd)
    text += separator
  }

  /// Writes an empty block: a separator that no text came before.
  mutating func addEmptyBlock(at source: Int) {
    end()
    mark(text.count, source)
    text += separator
  }

  /// Adds bytes that stand in the source as they are, from `source` on.
  mutating func add(_ bytes: ArraySlice<UInt8>, from source: Int) {
    var start = bytes.startIndex
    let shift = source - bytes.startIndex
    guard collapses else { return copy(bytes, from: source) }
    for index in bytes.indices where Self.isSpace(bytes[index]) {
      copy(bytes[start..<index], from: start + shift)
      addSpace(at: index + shift)
      start = index + 1
    }
    copy(bytes[start...], from: start + shift)
  }

  /// Adds text that stands for `source`, a piece of the source that reads otherwise.
  mutating func add(_ string: String, for source: Range<Int>) {
    if collapses, string == "\n" || string == " " { return addSpace(at: source.lowerBound) }
    guard !string.isEmpty else { return }
    writeSpace()
    beginIfNeeded()
    mark(text.count, source.lowerBound)
    text += Array(string.utf8)
    mark(text.count, source.upperBound)
    sourceEnd = source.upperBound
  }

  /// Adds white space, which one byte of the source stands for.
  mutating func addSpace(at source: Int, isLineBreak: Bool = false) {
    guard hasText else { return }
    if let space {
      if isLineBreak { self.space = (0x0A, space.source) }
      return
    }
    space = (isLineBreak ? 0x0A : 0x20, source)
  }

  /// Takes a comment of the source; one that speaks to Rhetor becomes a directive.
  mutating func addComment(_ content: some StringProtocol, source: Range<Int>) {
    let directive = Directive(
      comment: content, offset: text.count, source: TextRange(source))
    if let directive { directives.append(directive) }
  }

  /// The text with everything that is known of it.
  consuming func finish(
    sourceCount: Int
  ) -> (text: [UInt8], map: SourceMap, blocks: [Block], directives: [Directive]) {
    end()
    // The text ends where its last block does.
    if let last = blocks.last, text.count > Int(last.range.upper) {
      text.removeLast(text.count - Int(last.range.upper))
      text.append(0x0A)
    }
    while let last = segments.last, Int(last.text) > text.count { segments.removeLast() }
    mark(text.count, sourceCount)
    return (text, SourceMap(segments: segments), blocks, directives)
  }

  private mutating func beginIfNeeded() {
    if open == nil { open = (text.count, .paragraph) }
  }

  private mutating func writeSpace() {
    guard let (byte, source) = space else { return }
    space = nil
    append([byte], from: source)
  }

  private mutating func copy(_ bytes: ArraySlice<UInt8>, from source: Int) {
    guard !bytes.isEmpty else { return }
    writeSpace()
    beginIfNeeded()
    append(bytes, from: source)
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, from source: Int) {
    if let last = segments.last, last.length > 0,
      Int(last.text) + Int(last.length) == text.count,
      Int(last.source) + Int(last.length) == source
    {
      segments[segments.count - 1] = SourceMap.Segment(
        text: last.text, source: last.source, length: last.length + UInt32(bytes.count))
    } else {
      segments.append(
        SourceMap.Segment(
          text: UInt32(text.count), source: UInt32(source), length: UInt32(bytes.count)))
    }
    text += bytes
    sourceEnd = source + bytes.count
  }

  private mutating func mark(_ offset: Int, _ source: Int) {
    segments.append(
      SourceMap.Segment(text: UInt32(offset), source: UInt32(source), length: 0))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
