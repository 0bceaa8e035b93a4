/// An attribution in a row.
struct RowFrame: Hashable, Sendable {
  /// The bytes of the words that introduce what was said.
  let cue: Range<Int>
  /// The bytes of the source; nil when there is none.
  let source: Range<Int>?
  /// The bytes from the beginning of both to the end of both.
  let head: Range<Int>
}
