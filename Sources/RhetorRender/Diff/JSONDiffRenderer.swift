public import RhetorReport

/// One JSON document; one pair of articles stands on one line.
public struct JSONDiffRenderer: DiffRenderer {
  /// The name for `--format`.
  public static let name = "json"
  /// What the format is for.
  public static let summary = "one document with every change"

  private var isFirst = true
  private var unpaired: [(side: DiffSide, article: ArticleSide, stages: [StageChange])] = []
  private var failures: [FailureRecord] = []

  /// Creates a renderer; nothing in `options` concerns it.
  public init(_ options: RenderOptions) {}

  /// Writes both stamps and what differs in them, and opens the list of pairs.
  public mutating func begin(old: RunStamp, new: RunStamp, into sink: inout ByteSink) {
    sink.write("{\"schema\":\(RunStamp.currentSchema)")
    for (name, stamp) in [("old", old), ("new", new)] {
      var json = JSONWriter()
      json.object { $0.stampFields(stamp) }
      sink.write(",\n\"\(name)-stamp\":")
      sink.write(bytes: json.bytes)
    }
    var json = JSONWriter()
    json.array(new.differences(from: old)) { json, difference in
      json.object { json in
        json.field("part", difference.part)
        json.sides(difference.old, difference.new) { $0.value($1) }
      }
    }
    sink.write(",\n\"stamp-differences\":")
    sink.write(bytes: json.bytes)
    sink.write(",\n\"articles\":[")
  }

  /// Writes one pair on one line.
  public mutating func add(_ diff: ReportDiff, into sink: inout ByteSink) {
    sink.write(isFirst ? "\n" : ",\n")
    isFirst = false
    var json = JSONWriter()
    json.object { $0.diffFields(diff) }
    sink.write(bytes: json.bytes)
  }

  /// Keeps the article for the end of the document.
  public mutating func addUnpaired(
    _ diff: ReportDiff, on side: DiffSide, into sink: inout ByteSink
  ) {
    unpaired.append((side, side.article(of: diff), diff.stages))
  }

  /// Keeps the failure for the end of the document.
  public mutating func addFailure(_ failure: FailureRecord, into sink: inout ByteSink) {
    failures.append(failure)
  }

  /// Writes what was kept and closes the document.
  public mutating func finish(_ summary: DiffSummary, into sink: inout ByteSink) {
    sink.write("\n]")
    for side in DiffSide.allCases {
      var json = JSONWriter()
      json.array(unpaired.filter { $0.side == side }) { json, entry in
        json.unpaired(entry.article, entry.stages)
      }
      sink.write(",\n\"only-\(side.rawValue)\":")
      sink.write(bytes: json.bytes)
    }
    var json = JSONWriter()
    json.array(failures) { json, failure in json.object { $0.failureFields(failure) } }
    sink.write(",\n\"failures\":")
    sink.write(bytes: json.bytes)
    json = JSONWriter()
    json.summary(summary)
    sink.write(",\n\"summary\":")
    sink.write(bytes: json.bytes)
    sink.write("}\n")
  }
}
