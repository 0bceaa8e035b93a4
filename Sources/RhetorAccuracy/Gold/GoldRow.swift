import Rhetor

/// One row of a gold file: words in an article that must, may or must not be found.
public struct GoldRow: Hashable, Sendable {
  /// What the annotator decided.
  public enum Verdict: String, Sendable {
    /// A scored finding of the stage must overlap the words.
    case required = "REQ"
    /// No scored finding of the stage may overlap them.
    case forbidden = "NO"
    /// Either is right.
    case optional = "OPT"
  }

  /// Where the words begin and end, in Unicode scalars.
  public let scalars: Range<Int>
  /// The words.
  public let span: String
  /// The stage as the findings name it.
  public let stage: String
  /// The category in the annotator's terms.
  public let category: String
  /// What the annotator decided.
  public let verdict: Verdict
  /// Why.
  public let note: String

  /// Reads the gold of one article.
  ///
  /// - Throws: `FileError` for a row that is not in the form of `Fixtures/README.md`.
  static func rows(of name: String, in fixtures: FixtureFolder) throws(FileError) -> [GoldRow] {
    let stages = ["SPEC": "speculation", "LOAD": "loaded-language", "ATTR": "attribution"]
    var rows: [GoldRow] = []
    for row in try fixtures.rows("Fixtures/gold/\(name).tsv", columns: 8) {
      guard let start = Int(row.cells[1]), let end = Int(row.cells[2]), start < end,
        let stage = stages[row.cells[4]], let verdict = Verdict(rawValue: row.cells[6])
      else { throw row.fault("is no gold row") }
      rows.append(
        GoldRow(
          scalars: start..<end,
          span: row.cells[3].split(separator: "\\n", omittingEmptySubsequences: false)
            .joined(separator: "\n"), stage: stage, category: row.cells[5], verdict: verdict,
          note: row.cells.count > 8 ? row.cells[8] : ""))
    }
    return rows
  }

  /// The bytes of the row's words in `text`; nil when other words stand there.
  func bytes(in text: String) -> Range<Int>? {
    let scalars = text.unicodeScalars
    guard
      let start = scalars.index(
        scalars.startIndex, offsetBy: self.scalars.lowerBound, limitedBy: scalars.endIndex),
      let end = scalars.index(start, offsetBy: self.scalars.count, limitedBy: scalars.endIndex),
      String(scalars[start..<end]) == span
    else { return nil }
    let from = text.utf8.distance(from: text.startIndex, to: start)
    return from..<from + span.utf8.count
  }
}
