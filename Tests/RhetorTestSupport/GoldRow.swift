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

  /// Reads the rows of a gold file.
  ///
  /// - Throws: `GoldError` for a row that is not in the form of `Fixtures/README.md`.
  public static func rows(of text: String) throws -> [GoldRow] {
    let stages = ["SPEC": "speculation", "LOAD": "loaded-language", "ATTR": "attribution"]
    return try text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 8, let start = Int(cells[1]), let end = Int(cells[2]), start < end,
        let stage = stages[cells[4]], let verdict = Verdict(rawValue: cells[6])
      else { throw GoldError(row: String(line)) }
      return GoldRow(
        scalars: start..<end,
        span: cells[3].split(separator: "\\n", omittingEmptySubsequences: false).joined(
          separator: "\n"), stage: stage, category: cells[5], verdict: verdict,
        note: cells.count > 8 ? cells[8] : "")
    }
  }

  /// The bytes of the row's words in `text`; nil when other words stand there.
  public func bytes(in text: String) -> Range<Int>? {
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

/// A row of a gold file that cannot be read.
public struct GoldError: Error {
  /// The row as written.
  public let row: String
}
