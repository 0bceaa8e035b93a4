/// Finds the blocks of plain text by its layout. In doubt a block is a paragraph.
///
/// **Lines into blocks.** LF, CRLF and CR end a line. A line of nothing but white space and control
/// characters is blank, and blank lines separate blocks. Between two lines without a blank one,
/// the second continues the first's block if both are at the same depth of `>` marks and
/// - the first line is *full*: it has at most 100 columns, and the second line's first word would
///   not have fitted into the widest line of the group (so that text was wrapped); or
/// - the sentence visibly goes on: the first line ends without a mark that could end a sentence or
///   introduce a list, and the second begins with a small letter; or
/// - the first line begins a list item and the second is indented deeper.
///
/// Otherwise the second line begins a block of its own, as do all lines of one-paragraph-a-line
/// text. A list item, credit line or caption begins a block unless the line before is full and
/// ends no sentence.
///
/// **Blocks into roles**: see `LayoutRoles`. A byte order mark at the start stays outside of every
/// block. Form feeds and NUL bytes count as white space around a line, and within it as nothing.
enum PlainLayout {
  /// The blocks of `bytes`, in order and without the white space around them.
  static func blocks(of bytes: [UInt8]) -> [Block] {
    let lines = LayoutLine.lines(of: bytes)
    var parts: [LayoutPart] = []
    var group = 0
    while group < lines.count {
      var end = group + 1
      while end < lines.count, !lines[end].followsBlank { end += 1 }
      split(lines[group..<end], bytes, into: &parts)
      group = end
    }
    return LayoutRoles(parts: parts, bytes: bytes).blocks()
  }

  private static func split(
    _ lines: ArraySlice<LayoutLine>, _ bytes: [UInt8], into parts: inout [LayoutPart]
  ) {
    let widest = lines.reduce(0) { max($0, $1.end) }
    var first = lines.startIndex
    for index in lines.indices {
      let next = index + 1
      if next < lines.endIndex,
        continues(lines[first], lines[index], lines[next], widest: widest, bytes)
      {
        continue
      }
      parts.append(LayoutPart(lines: lines[first..<next]))
      first = next
    }
  }

  /// Whether `next` goes on where `line` stopped; `opening` is the first line of the block.
  private static func continues(
    _ opening: LayoutLine, _ line: LayoutLine, _ next: LayoutLine, widest: Int, _ bytes: [UInt8]
  ) -> Bool {
    guard line.quoteDepth == next.quoteDepth else { return false }
    let isFull = widest <= 100 && line.end + 1 + next.firstWordWidth > widest
    let isOpen = line.ending == .open
    if isFull && isOpen { return true }
    if next.opening != .other { return false }
    if isFull { return true }
    if isOpen && next.beginsSmall { return true }
    return opening.opening == .item && next.indent > opening.indent
  }
}
