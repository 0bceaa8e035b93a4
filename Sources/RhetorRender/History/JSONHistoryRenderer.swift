public import RhetorReport

/// One JSON document; one revision stands on one line.
public struct JSONHistoryRenderer: HistoryRenderer {
  /// The name for `--format`.
  public static let name = "json"

  private var isFirst = true

  /// Creates a renderer; nothing in `options` concerns it.
  public init(_ options: RenderOptions) {}

  /// Writes the stamp and opens the list of revisions.
  public mutating func begin(_ stamp: RunStamp, path: String, into sink: inout ByteSink) {
    var json = JSONWriter()
    json.object { $0.stampFields(stamp) }
    sink.write("{\"schema\":\(RunStamp.currentSchema),\n\"stamp\":")
    sink.write(bytes: json.bytes)
    json = JSONWriter()
    json.value(path)
    sink.write(",\n\"path\":")
    sink.write(bytes: json.bytes)
    sink.write(",\n\"revisions\":[")
  }

  /// Writes one revision on one line.
  public mutating func add(_ row: HistoryRow, into sink: inout ByteSink) {
    sink.write(isFirst ? "\n" : ",\n")
    isFirst = false
    var json = JSONWriter()
    json.object { json in
      json.field("revision", row.revision)
      json.field("date", row.date)
      json.field("author", row.author)
      json.field("subject", row.subject)
      json.optional("article", row.article) { $0.side($1) }
      json.optional("points", row.points) { json, points in
        json.stages { $0.value(points[$1]) }
      }
      json.optional("rates", row.rates) { json, rates in
        json.stages { $0.value(thousandths: rates[$1].rate) }
      }
      json.optional("change", row.diff) { json, diff in
        json.object { json in
          for stage in StageName.allCases { json.field(stage.rawValue, diff.delta(of: stage)) }
          json.field("sentences", row.changedSentences)
          json.field("findings-added", row.findings.added)
          json.field("findings-removed", row.findings.removed)
          json.key("entries")
          json.array(diff.entries) { $0.shift($1) }
        }
      }
      json.field("failure", row.failure)
    }
    sink.write(bytes: json.bytes)
  }

  /// Closes the document.
  public mutating func finish(into sink: inout ByteSink) { sink.write("\n]}\n") }
}
