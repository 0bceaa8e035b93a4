/// One row of the trap suite: words in a short text, and what a stage must make of them.
public struct TrapRow: Hashable, Sendable {
  /// What must come of the words.
  public enum Side: String, Sendable {
    /// A scored finding overlaps them.
    case must
    /// No scored finding overlaps them.
    case mustNot = "must-not"
    /// A scored finding overlaps them, and something lowers its points.
    case weakened
  }

  /// The line in the file, 1-based; with the file it names the row.
  public let line: Int
  /// The kind of trap.
  public let id: String
  /// What must come of the words.
  public let side: Side
  /// The stage that is asked; `any` stands for all.
  public let stage: String
  /// The words, which occur once in the text.
  public let span: String
  /// The whole text.
  public let text: String

  /// Reads the rows of a trap file.
  ///
  /// - Throws: `GoldError` for a row that is not in the form of `Fixtures/README.md`.
  public static func rows(of file: String) throws -> [TrapRow] {
    try file.split(separator: "\n").enumerated().dropFirst().map { number, line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 5, let side = Side(rawValue: cells[1]) else {
        throw GoldError(row: String(line))
      }
      let text = cells[4].split(separator: "\\n", omittingEmptySubsequences: false)
        .joined(separator: "\n")
      return TrapRow(
        line: number + 1, id: cells[0], side: side, stage: cells[2], span: cells[3], text: text)
    }
  }

  /// The bytes of the words in the text; nil when they do not occur.
  public var bytes: Range<Int>? {
    let text = Array(text.utf8)
    let span = Array(span.utf8)
    guard span.count <= text.count else { return nil }
    return (0...text.count - span.count).first { text[$0...].starts(with: span) }
      .map { $0..<$0 + span.count }
  }
}
