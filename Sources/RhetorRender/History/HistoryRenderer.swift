public import RhetorReport

/// Writes the history of one article in one format, a row for each revision, the oldest first.
public protocol HistoryRenderer: Sendable {
  /// The name for `--format`.
  static var name: String { get }

  /// Creates a renderer for one history.
  init(_ options: RenderOptions)

  /// Writes what comes before the first row.
  mutating func begin(_ stamp: RunStamp, path: String, into sink: inout ByteSink)
  /// Writes, or keeps for the end, one row.
  mutating func add(_ row: HistoryRow, into sink: inout ByteSink)
  /// Writes what comes after the last row.
  mutating func finish(into sink: inout ByteSink)
}
