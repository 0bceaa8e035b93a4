/// A labelled sentence beside what was found in it.
struct ScoredRow: Sendable {
  /// The row.
  let row: CorpusRow
  /// The bytes of the row's spans, from first to last letter, in their order.
  let marked: [Range<Int>]
  /// The findings with points, in order of place.
  let findings: [RowFinding]
  /// The attributions, in order of place.
  let frames: [RowFrame]

  /// The words in a range.
  func words(_ range: Range<Int>) -> String {
    let text = row.text.utf8
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    return String(row.text[start..<text.index(start, offsetBy: range.count)])
  }

  /// The points of the findings of a selection.
  func points(_ selection: FindingSelection) -> Int {
    findings.reduce(0) { $0 + (selection.contains($1) ? $1.points : 0) }
  }

  /// The places of the marked spans that filters let through; all of them without filters.
  func marked(_ filters: [SpanFilter]) -> [Range<Int>] {
    guard !filters.isEmpty else { return marked }
    return zip(row.spans, marked).filter { span, place in
      filters.contains { $0.contains(span, words: words(place)) }
    }.map(\.1)
  }

  /// The places of the marked spans of a type.
  func marked(ofType type: String) -> [Range<Int>] {
    zip(row.spans, marked).filter { $0.0.type == type }.map(\.1)
  }
}
