import RhetorText

extension LineIndex {
  /// The place of an offset in the text of a document's source, whose lines these are.
  func place(ofSource offset: Int, in document: Document) -> SourceLocation {
    let place = location(of: offset)
    let above = (document.source?.firstLine ?? 1) - 1
    return SourceLocation(
      line: place.line + above, column: place.column, utf16Column: place.utf16Column)
  }
}
