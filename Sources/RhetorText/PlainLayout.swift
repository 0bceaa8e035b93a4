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
    var parts: [LayoutPart] = []
    // Most articles then need no more; a large one grows as it goes.
    parts.reserveCapacity(min(bytes.count / 128, 256) + 4)
    var lines: [LayoutLine] = []
    lines.reserveCapacity(min(bytes.count / 64, linesKept) + 8)
    // Where the group begins that is not split yet.
    var group = 0
    LayoutLine.read(bytes) { line in
      if let line {
        lines.append(line)
      } else if group < lines.count {
        split(lines, from: group, into: &parts)
        if lines.count > linesKept { lines.removeAll(keepingCapacity: true) }
        group = lines.count
      }
    }
    split(lines, from: group, into: &parts)
    return bytes.withUnsafeBufferPointer { LayoutRoles(parts: parts, text: $0).blocks() }
  }

  /// How many lines are kept after their group was split: those of a large article are not.
  private static let linesKept = 256

  /// Adds the parts of the group that begins at `start`, if it has a line.
  private static func split(
    _ lines: [LayoutLine], from start: Int, into parts: inout [LayoutPart]
  ) {
    lines.withUnsafeBufferPointer { lines in
      if start == lines.count { return }
      let group = UnsafeBufferPointer(rebasing: lines[start...])
      var part = LayoutPart(group[0])
      var opening = 0
      let width = group.count > 1 ? wrapWidth(group) : nil
      for index in 1..<group.count {
        if continues(group[opening], group[index - 1], group[index], width: width) {
          part.append(group[index])
        } else {
          parts.append(part)
          part = LayoutPart(group[index])
          opening = index
        }
      }
      parts.append(part)
    }
  }

  /// The width that a wrapped group was wrapped to; nil for other groups.
  private static func wrapWidth(_ group: UnsafeBufferPointer<LayoutLine>) -> Int? {
    let widest = group.reduce(0) { max($0, $1.end) }
    guard (group.count < 4 ? 60...100 : 40...100).contains(widest) else { return nil }
    var full = 0
    for index in 1..<group.count where isFull(group[index - 1], group[index], widest) {
      full += 1
    }
    return full * 2 >= group.count - 1 ? widest : nil
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
