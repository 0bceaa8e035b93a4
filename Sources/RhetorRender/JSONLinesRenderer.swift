public import RhetorReport

/// JSON Lines: a stamp line, then one sentence or one article a line.
///
/// Every line says in `record` what it is, so that one filter leaves the rows a table is made of,
/// and the whole can be put together again as a report.
public struct JSONLinesRenderer: Renderer {
  /// The name for `--format`.
  public static let name = "jsonl"
  /// What the format is for.
  public static let summary = "one sentence or article a line, for data tools"

  private let options: RenderOptions

  /// Creates a renderer; `unit` says what a line is about.
  public init(_ options: RenderOptions) { self.options = options }

  /// The line of an article has its warnings, that of a sentence has none.
  public var holdsWarnings: Bool { options.unit == .article }
  /// It has no place for that.
  public var countsLeftOut: Bool { false }

  /// Writes the stamp line.
  public mutating func begin(_ stamp: RunStamp, into sink: inout ByteSink) {
    line("stamp", into: &sink) { $0.stampFields(stamp) }
  }

  /// Writes the lines of one article.
  public mutating func add(_ article: ArticleRecord, into sink: inout ByteSink) {
    switch options.unit {
    case .article: line("article", into: &sink) { $0.articleFields(article) }
    case .sentence:
      for sentence in article.sentenceRecords {
        line("sentence", into: &sink) { $0.sentenceFields(sentence) }
      }
    }
  }

  /// Writes the line of a file that could not be read.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    line("failure", into: &sink) { $0.failureFields(failure) }
  }

  /// Writes nothing: sums are one query away.
  public mutating func finish(_ summary: RunSummary, into sink: inout ByteSink) {}

  private func line(
    _ record: String, into sink: inout ByteSink, _ fields: (inout JSONWriter) -> Void
  ) {
    var json = JSONWriter()
    json.object { json in
      json.field("record", record)
      fields(&json)
    }
    sink.write(bytes: json.bytes)
    sink.write("\n")
  }
}
