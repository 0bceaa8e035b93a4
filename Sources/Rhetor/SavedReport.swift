import FoundationEssentials
import RhetorIntake
public import RhetorReport

/// Reads a report that `score` wrote as JSON or JSON Lines.
public enum SavedReport {
  /// Whether bytes look like a saved report rather than like an article.
  ///
  /// A report is a JSON object with `schema` or `record` as its first key.
  public static func isReport(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(256).drop { isSpace($0) || [0xEF, 0xBB, 0xBF].contains($0) }
    guard start.first == UInt8(ascii: "{") else { return false }
    let key = start.dropFirst().drop(while: isSpace)
    return key.starts(with: "\"schema\"".utf8) || key.starts(with: "\"record\"".utf8)
  }

  /// Whether bytes begin with the header of a table that `score` or `diff` wrote as CSV.
  public static func isTable(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    return tableStarts.contains { start.starts(with: $0.utf8) }
  }

  /// The first columns of every table; no corpus has them by chance.
  private static let tableStarts = [
    "path,article,index,line,column,start,end,voice,", "path,article,title,words,author-words,",
    "old-path,new-path,old-article,new-article,", "revision,date,author,subject,path,words,",
  ]

  /// Whether a file is a report: JSON, JSON Lines or a table, packed or not. Only files with such
  /// an ending are opened.
  ///
  /// A corpus may have a field `record`, and must not be passed over: the first line of a report is
  /// known as a whole.
  static func isReport(_ path: String) -> Bool {
    let isDocument = path.lowercased().hasSuffix(".json")
    guard isDocument || InputFormat(path: path)?.isCorpus == true,
      let input = try? ArticleInput(ArticleFile(path: path, isNamed: false)),
      let head = try? input.read(4096, name: path)
    else { return false }
    if isTable(head) { return true }
    return isDocument
      ? isReport(head) : head.starts(with: "{\"record\":\"stamp\",\"rhetor\":".utf8)
  }

  /// Reads a report; JSON and JSON Lines are told apart by their content.
  ///
  /// - Throws: `FileError` with the line, for JSON Lines, or the key at which reading ended.
  public static func parse(_ bytes: [UInt8], path: String) throws(FileError) -> RunReport {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let key = bytes.drop { isSpace($0) || $0 == UInt8(ascii: "{") }
    let report =
      key.starts(with: "\"record\"".utf8)
      ? try lines(bytes, path: path) : try document(bytes, path: path)
    guard report.schema <= RunStamp.currentSchema else {
      throw FileError(
        path: path,
        message: "written by a newer version (schema \(report.schema), "
          + "this version reads up to \(RunStamp.currentSchema))",
        help: "compare the reports with rhetor \(report.stamp.rhetor)")
    }
    return report
  }

  private static func document(
    _ bytes: ArraySlice<UInt8>, path: String
  ) throws(FileError) -> RunReport {
    do {
      return try JSONDecoder().decode(RunReport.self, from: Data(bytes))
    } catch {
      throw FileError(
        path: path, message: "not a whole report: \(DecodingFault.words(for: error))",
        help: "make it again with `rhetor score --format json`")
    }
  }

  private static func lines(
    _ bytes: ArraySlice<UInt8>, path: String
  ) throws(FileError) -> RunReport {
    let decoder = JSONDecoder()
    var lines: [ReportLine] = []
    let rows = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, row) in rows.enumerated() where !row.allSatisfy(isSpace) {
      do {
        lines.append(try decoder.decode(ReportLine.self, from: Data(row)))
      } catch {
        throw FileError(
          path: "\(path):\(number + 1)",
          message: "not a line of a report: \(DecodingFault.words(for: error))",
          help: "make it again with `rhetor score --format jsonl`")
      }
    }
    guard let report = RunReport(lines: lines) else {
      throw FileError(
        path: path, message: "the line that tells what made the report is missing",
        help: "keep the first line, with \"record\":\"stamp\"")
    }
    return report
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
