public import RhetorReport

/// One JSON document with everything in it; one article stands on one line.
public struct JSONRenderer: Renderer {
  /// The name for `--format`.
  public static let name = "json"
  /// What the format is for.
  public static let summary = "one document with stamp, articles, sentences and summary"

  private let options: RenderOptions
  private var isFirst = true
  private var failures: [FailureRecord] = []

  /// Creates a renderer; with `unit` article the sentences are left out.
  public init(_ options: RenderOptions) { self.options = options }

  /// Each article has its warnings.
  public var holdsWarnings: Bool { true }
  /// The summary does.
  public var countsLeftOut: Bool { true }

  /// Writes schema and stamp and opens the list of articles.
  public mutating func begin(_ stamp: RunStamp, into sink: inout ByteSink) {
    var json = JSONWriter()
    json.object { $0.stampFields(stamp) }
    sink.write("{\"schema\":\(stamp.schema),\"stamp\":")
    sink.write(bytes: json.bytes)
    sink.write(",\n\"articles\":[")
  }

  /// Writes one article on one line.
  public mutating func add(_ article: ArticleRecord, into sink: inout ByteSink) {
    sink.write(isFirst ? "\n" : ",\n")
    isFirst = false
    var json = JSONWriter()
    json.object { json in
      json.articleFields(article)
      json.key("sentence-records")
      json.array(options.unit == .sentence ? article.sentenceRecords : []) { json, sentence in
        json.object { $0.sentenceFields(sentence) }
      }
    }
    sink.write(bytes: json.bytes)
  }

  /// Keeps the failure for the end of the document.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    failures.append(failure)
  }

  /// Writes failures and summary and closes the document.
  public mutating func finish(_ summary: RunSummary, into sink: inout ByteSink) {
    sink.write("\n],\n\"failures\":")
    var list = JSONWriter()
    list.array(failures) { json, failure in json.object { $0.failureFields(failure) } }
    sink.write(bytes: list.bytes)
    sink.write(",\n\"summary\":")
    var json = JSONWriter()
    json.object { $0.summaryFields(summary) }
    sink.write(bytes: json.bytes)
    sink.write("}\n")
  }
}
