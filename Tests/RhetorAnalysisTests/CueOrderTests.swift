import BuiltInLexicons
import RhetorLexicon
import RhetorTestSupport
import RhetorText
import Testing

@testable import RhetorAnalysis

struct CueOrderTests {
  /// What the order says, one by one.
  private static func precedes(_ left: Hit, _ right: Hit, _ tables: LexiconTables) -> Bool {
    if left.span.lowerBound != right.span.lowerBound {
      return left.span.lowerBound < right.span.lowerBound
    }
    if left.span.count != right.span.count { return left.span.count > right.span.count }
    let isStance = tables.entries[left.entry].cue.contains(.stance)
    if isStance != tables.entries[right.entry].cue.contains(.stance) { return !isStance }
    return (-left.terms.count, left.entry) < (-right.terms.count, right.entry)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func sortsAsItsRulesSay(seed: UInt64) {
    let tables = BuiltInLexicons.tables
    let cues = tables.entries.indices.filter { !tables.entries[$0].cue.isEmpty }
    var random = SeededGenerator(seed: seed)
    var hits: [Hit] = []
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let start = Int.random(in: 0...20, using: &random)
      let end = start + Int.random(in: 1...3, using: &random)
      let lower = Int.random(in: start..<end, using: &random)
      hits.append(
        Hit(
          entry: cues.randomElement(using: &random) ?? 0, terms: start..<end,
          span: lower..<Int.random(in: lower + 1...end, using: &random)))
    }
    var sorted = hits
    CueOrder.sort(&sorted, tables.entries)
    #expect(sorted == hits.sorted { Self.precedes($0, $1, tables) })
  }
}
