/// Some lines that form one block whose role is not known yet.
struct LayoutPart {
  /// The bytes from the first line's text to the last line's.
  let range: Range<Int>
  /// How many lines it has.
  let lineCount: Int
  /// The smallest indentation of its lines, in columns.
  let indent: Int
  /// The widest line's text in columns, indentation not counted.
  let width: Int
  /// Whether the first line begins with the mark of a list item.
  let isItem: Bool
  /// How many `>` the first line begins with.
  let quoteDepth: Int
  /// How the last line ends.
  let ending: LayoutLine.Ending

  /// Makes a part of lines, of which there must be one.
  init(lines: ArraySlice<LayoutLine>) {
    let first = lines[lines.startIndex]
    let last = lines[lines.endIndex - 1]
    range = first.range.lowerBound..<last.range.upperBound
    lineCount = lines.count
    indent = lines.reduce(first.indent) { min($0, $1.indent) }
    width = lines.reduce(0) { max($0, $1.end - $1.indent) }
    isItem = first.isItem
    quoteDepth = first.quoteDepth
    ending = last.ending
  }
}
