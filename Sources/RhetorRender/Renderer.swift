public import RhetorReport

/// Writes a report in one format: begins once, adds each article in order, finishes once.
///
/// Nothing but open counts is kept between the beats, so a run of any size needs the memory of
/// one article.
public protocol Renderer: Sendable {
  /// The name for `--format`.
  static var name: String { get }
  /// What the format is for, one sentence without a full stop.
  static var summary: String { get }

  /// Creates a renderer for one report.
  init(_ options: RenderOptions)

  /// Whether the report has a place for the warnings of an article; where it has none, they must be
  /// told beside it.
  var holdsWarnings: Bool { get }
  /// Whether the report says how many files of folders were left out.
  var countsLeftOut: Bool { get }

  /// Writes what comes before the first article.
  mutating func begin(_ stamp: RunStamp, into sink: inout ByteSink)
  /// Writes one article.
  mutating func add(_ article: ArticleRecord, into sink: inout ByteSink)
  /// Writes, or keeps for the end, a file that could not be read.
  mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink)
  /// Writes what comes after the last article.
  mutating func finish(_ summary: RunSummary, into sink: inout ByteSink)
}
