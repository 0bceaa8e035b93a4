import Foundation
import Rhetor
import RhetorReport
import RhetorTestSupport
import Testing

/// The trap suite: the same words where they must and where they must not be found.
struct TrapTests {
  /// Rows that are known to go wrong are listed in `known-failures.txt`, by id and text; the list
  /// must be exactly right, so that a mended row is struck off and a new failure cannot hide.
  @Test func trapsComeOutRightButForTheListedOnes() throws {
    let rows = try TrapRow.rows(of: PackageFiles.text("Fixtures/traps/traps.tsv"))
    #expect(Set(rows.map(\.id)).count == 70)
    let known = try PackageFiles.text("Fixtures/traps/known-failures.txt")
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    var failed: [String] = []
    for row in rows {
      if let problem = try problem(with: row) {
        failed.append("\(row.id): \(row.text.split(separator: "\n").joined(separator: " "))")
        print("  \(row.id) \(row.side.rawValue): \(problem)")
      }
    }
    let right = rows.count - failed.count
    print("traps: \(right) of \(rows.count) right, \(known.count) known failures")
    #expect(Set(failed).subtracting(known) == [], "new failures")
    #expect(Set(known).subtracting(failed) == [], "listed as failing, but right")
  }

  private func problem(with row: TrapRow) throws -> String? {
    let bytes = try #require(row.bytes, "“\(row.span)” does not occur in line \(row.line)")
    let article = try Engine.shared.score(row.text, name: row.id)
    let findings = article.sentenceRecords.flatMap(\.findings).filter {
      $0.points > 0 && (row.stage == "any" || $0.stage.rawValue == row.stage)
        && $0.start < bytes.upperBound && bytes.lowerBound < $0.end
    }
    switch row.side {
    case .must:
      return findings.isEmpty ? "missed “\(row.span)” in: \(row.text)" : nil
    case .mustNot:
      return findings.first.map { "\($0.id) “\($0.text)” in: \(row.text)" }
    case .weakened:
      guard let finding = findings.first else { return "missed “\(row.span)” in: \(row.text)" }
      return finding.points < finding.strength * 1000
        ? nil : "full weight for \(finding.id) in: \(row.text)"
    }
  }
}
