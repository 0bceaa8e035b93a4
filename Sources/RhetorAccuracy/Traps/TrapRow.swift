public import Rhetor
import RhetorReport

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
  private let bytes: Range<Int>

  /// Reads the suite.
  ///
  /// - Throws: `FileError` for a row that is not in the form of `Fixtures/README.md`.
  public static func all(in fixtures: FixtureFolder) throws(FileError) -> [TrapRow] {
    var rows: [TrapRow] = []
    for row in try fixtures.rows("Fixtures/traps/traps.tsv", columns: 5) {
      let text = row.cells[4].split(separator: "\\n", omittingEmptySubsequences: false)
        .joined(separator: "\n")
      let places = Self.places(of: row.cells[3], in: text)
      guard let side = Side(rawValue: row.cells[1]) else { throw row.fault("has no side") }
      guard let place = places.first, places.count == 1 else {
        throw row.fault("“\(row.cells[3])” occurs \(places.count) times, not once")
      }
      rows.append(
        TrapRow(
          id: row.cells[0], side: side, stage: row.cells[2], span: row.cells[3], text: text,
          bytes: place))
    }
    return rows
  }

  /// What goes wrong with the row; nil when nothing does.
  ///
  /// - Throws: `ScoringError` when ICU fails.
  public func problem(with engine: Engine) throws(ScoringError) -> String? {
    let article = try engine.score(text, name: id)
    let findings = article.sentenceRecords.flatMap(\.findings).filter {
      $0.points > 0 && (stage == "any" || $0.stage.rawValue == stage)
        && $0.start < bytes.upperBound && bytes.lowerBound < $0.end
    }
    switch side {
    case .must:
      return findings.isEmpty ? "missed “\(span)” in: \(text)" : nil
    case .mustNot:
      return findings.first.map { "\($0.id) “\($0.text)” in: \(text)" }
    case .weakened:
      guard let finding = findings.first else { return "missed “\(span)” in: \(text)" }
      return finding.points < finding.strength * 1000
        ? nil : "full weight for \(finding.id) in: \(text)"
    }
  }

  /// The bytes of words that stand in the text as words of their own, not inside others.
  private static func places(of span: String, in text: String) -> [Range<Int>] {
    let text = Array(text.utf8)
    let span = Array(span.utf8)
    guard !span.isEmpty, span.count <= text.count else { return [] }
    return (0...text.count - span.count).filter { start in
      text[start...].starts(with: span) && !joins(text, start - 1, start)
        && !joins(text, start + span.count - 1, start + span.count)
    }.map { $0..<$0 + span.count }
  }

  /// Whether the bytes at two neighbouring places belong to one word.
  private static func joins(_ text: [UInt8], _ left: Int, _ right: Int) -> Bool {
    guard text.indices.contains(left), text.indices.contains(right) else { return false }
    return isLetter(text[left]) && isLetter(text[right])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
