/// Some lines that form one block whose role is not known yet.
struct LayoutPart {
  /// The bytes from the first line's text to the last line's.
  private(set) var range: Range<Int>
  /// How many lines it has.
  private(set) var lineCount = 1
  /// The smallest indentation of its lines, in columns.
  private(set) var indent: Int
  /// The widest line's text in columns, indentation not counted.
  private(set) var width: Int
  /// Whether the first line begins with the mark of a list item.
  let isItem: Bool
  /// How many `>` the first line begins with.
  let quoteDepth: Int
  /// How the last line ends.
  private(set) var ending: LayoutLine.Ending

  /// Makes a part of one line.
  init(_ line: LayoutLine) {
    range = line.range
    indent = line.indent
    width = line.end - line.indent
    isItem = line.isItem
    quoteDepth = line.quoteDepth
    ending = line.ending
  }

  /// Adds the line behind the last one.
  mutating func append(_ line: LayoutLine) {
    range = range.lowerBound..<line.range.upperBound
    lineCount += 1
    indent = min(indent, line.indent)
    width = max(width, line.end - line.indent)
    ending = line.ending
  }
}
