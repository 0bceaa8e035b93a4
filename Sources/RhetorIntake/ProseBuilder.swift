internal import RhetorText

/// Collects the prose of a file with markup: text, blocks, directives, and the way back.
///
/// White space is collapsed as browsers do: a run of it becomes one space, or one line feed where a
/// line was broken on purpose; at the edges of a block it vanishes. Blocks are divided by a blank
/// line, which belongs to neither.
struct ProseBuilder {
  private var text = MappedText()
  private var blocks: [Block] = []
  private var directives: [Directive] = []
  /// Where the open block begins, and what it is.
  private var open: (start: Int, role: Block.Role)?
  /// White space that is written only when something follows it in the block.
  private var space: (byte: UInt8, source: Int)?

  /// Where in the source the last piece of text ended.
  var sourceEnd: Int { text.sourceEnd }
  /// Whether the open block has text.
  var hasText: Bool { open.map { $0.start < text.count } ?? false }
  /// How long the text is.
  var count: Int { text.count }
  /// Whether the text ends with the mark that stands for what is no prose.
  var endsWithPlaceholder: Bool {
    space == nil && text.bytes.suffix(3).elementsEqual("\u{FFFC}".utf8)
  }

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
    text.put("\n\n".utf8, for: sourceEnd..<sourceEnd)
  }

  /// Adds bytes that stand in the source as they are, from `source` on.
  mutating func add(_ bytes: ArraySlice<UInt8>, from source: Int) {
    var start = bytes.startIndex
    let shift = source - bytes.startIndex
    for index in bytes.indices where Self.isSpace(bytes[index]) {
      copy(bytes[start..<index], from: start + shift)
      addSpace(at: index + shift)
      start = index + 1
    }
    copy(bytes[start...], from: start + shift)
  }

  /// Adds text that stands for `source`, a piece of the source that reads otherwise.
  mutating func add(_ string: String, for source: Range<Int>) {
    if string == "\n" || string == " " { return addSpace(at: source.lowerBound) }
    guard !string.isEmpty else { return }
    writeSpace()
    beginIfNeeded()
    text.put(string.utf8, for: source)
  }

  /// Adds a mark that the source does not have, right behind the last piece of text.
  mutating func addClosing(_ mark: String) {
    guard hasText else { return }
    text.put(mark.utf8, for: sourceEnd..<sourceEnd)
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
    let map = text.map(sourceCount: sourceCount)
    return (text.bytes, map, blocks, directives)
  }

  private mutating func beginIfNeeded() {
    if open == nil { open = (text.count, .paragraph) }
  }

  private mutating func writeSpace() {
    guard let (byte, source) = space else { return }
    space = nil
    text.copy([byte], from: source)
  }

  private mutating func copy(_ bytes: ArraySlice<UInt8>, from source: Int) {
    guard !bytes.isEmpty else { return }
    writeSpace()
    beginIfNeeded()
    text.copy(bytes, from: source)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
