public import RhetorReport

/// The file of a baseline: JSON, one entry a line, so that a change of it can be reviewed.
public enum BaselineFile {
  /// Writes a baseline.
  public static func write(_ baseline: Baseline, into sink: inout ByteSink) {
    sink.write("{\"schema\":\(baseline.schema),\"findings\":[")
    for (index, entry) in baseline.entries.enumerated() {
      var json = JSONWriter()
      json.object { json in
        json.field("path", entry.path)
        json.field("category", entry.category)
        json.field("words", entry.words)
        json.field("sentence", entry.sentence)
        if !entry.before.isEmpty { json.field("before", entry.before) }
        if !entry.after.isEmpty { json.field("after", entry.after) }
        if entry.count != 1 { json.field("count", entry.count) }
      }
      sink.write(index == 0 ? "\n" : ",\n")
      sink.write(bytes: json.bytes)
    }
    sink.write("\n]}\n")
  }
}
