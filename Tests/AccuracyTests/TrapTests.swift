import Foundation
import Rhetor
import RhetorAccuracy
import RhetorTestSupport
import Testing

/// The trap suite: the same words where they must and where they must not be found.
struct TrapTests {
  /// Kinds of traps that have one side only, because the other has nothing to say.
  private static let oneSided: Set = [
    "coup", "embeds", "in-accordance", "liberal-conservative", "names", "opinion-label",
    "sport-recipes",
  ]

  /// Rows that are known to go wrong are listed in `known-failures.txt`, by id and text; the list
  /// must be exactly right, so that a mended row is struck off and a new failure cannot hide.
  @Test func trapsComeOutRightButForTheListedOnes() throws {
    let rows = try TrapRow.all(in: .own)
    let known = try PackageFiles.text("Fixtures/traps/known-failures.txt")
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    var failed: [String] = []
    for row in rows {
      if let problem = try row.problem(with: .shared) {
        failed.append("\(row.id): \(row.text.split(separator: "\n").joined(separator: " "))")
        print("  \(row.id) \(row.side.rawValue): \(problem)")
      }
    }
    print("traps: \(rows.count - failed.count) of \(rows.count) right")
    #expect(Set(failed).subtracting(known) == [], "new failures")
    #expect(Set(known).subtracting(failed) == [], "listed as failing, but right")
  }

  @Test func everyKindHasBothSidesInThreeVariants() throws {
    let kinds = Dictionary(grouping: try TrapRow.all(in: .own), by: \.id)
    #expect(kinds.count == 70)
    for (id, rows) in kinds {
      let allowed = rows.count { $0.side == .mustNot }
      let fires = rows.count - allowed
      #expect(Self.oneSided.contains(id) || fires >= 3, "\(id) fires \(fires) times")
      #expect(allowed >= 3 || rows.contains { $0.side == .weakened }, "\(id)")
      #expect(Set(rows.map(\.text)).count == rows.count || id == "quotes", "\(id) repeats a text")
    }
  }
}
