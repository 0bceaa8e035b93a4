/// Finds the blocks of plain text by its layout. In doubt a block is a paragraph.
///
/// **Lines into blocks.** LF, CRLF and CR end a line. A line of nothing but white space and control
/// characters is blank, and blank lines separate groups of lines. A line is *full* if the first
/// word of the line after it would not have fitted into the widest line of the group. A group is
/// *wrapped* if its widest line has 60 to 100 columns, or 40 and more in a group of four or more
/// lines, and at least half of its lines but the last are full. A line of a group continues the
/// block of the line before if both are at the same depth of `>` marks and
/// - the group is wrapped and the line before is full; or
/// - the sentence visibly goes on: the line before ends without a mark that could end a sentence
///   or introduce a list, and this one begins with a small letter; or
/// - the block began with the mark of a list item and this line is indented deeper.
///
/// Otherwise it begins a block of its own, as do all lines of one-paragraph-a-line text. Captions,
/// credit lines and lines with a post's link are always apart; a line that begins as a list item
/// does begins a block, unless wrapping put its mark there: the line before is full and ends
/// neither a sentence nor with a colon.
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
      split(lines[group..<end], into: &parts)
      group = end
    }
    return LayoutRoles(parts: parts, bytes: bytes).blocks()
  }

  private static func split(
    _ lines: ArraySlice<LayoutLine>, into parts: inout [LayoutPart]
  ) {
    let width = wrapWidth(lines)
    var first = lines.startIndex
    for index in lines.indices {
      let next = index + 1
      if next < lines.endIndex,
        continues(lines[first], lines[index], lines[next], width: width)
      {
        continue
      }
      parts.append(LayoutPart(lines: lines[first..<next]))
      first = next
    }
  }

  /// The width that a wrapped group was wrapped to; nil for other groups.
  private static func wrapWidth(_ lines: ArraySlice<LayoutLine>) -> Int? {
    let widest = lines.reduce(0) { max($0, $1.end) }
    guard (lines.count < 4 ? 60...100 : 40...100).contains(widest) else { return nil }
    let full = lines.indices.dropLast().count { isFull(lines[$0], lines[$0 + 1], widest) }
    return full * 2 >= lines.count - 1 ? widest : nil
  }

  private static func isFull(_ line: LayoutLine, _ next: LayoutLine, _ widest: Int) -> Bool {
    line.end + 1 + next.firstWordWidth > widest
  }

  /// Whether `next` goes on where `line` stopped; `opening` is the first line of the block and
  /// `width` what the group is wrapped to, if it is.
  private static func continues(
    _ opening: LayoutLine, _ line: LayoutLine, _ next: LayoutLine, width: Int?
  ) -> Bool {
    guard line.quoteDepth == next.quoteDepth, !line.isApart, !next.isApart else { return false }
    let isFull = width.map { Self.isFull(line, next, $0) } ?? false
    let isOpen = line.ending == .open
    if isFull && (isOpen || !next.isItem) { return true }
    if next.isItem { return false }
    if isOpen && next.beginsSmall { return true }
    return opening.isItem && next.indent > opening.indent
  }
}
