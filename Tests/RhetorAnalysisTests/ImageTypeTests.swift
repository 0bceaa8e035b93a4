import RhetorText
import Testing

@testable import RhetorAnalysis
@testable import RhetorLexicon

/// What is written into an image has no gaps between its members: a gap holds whatever was there
/// before, and the same lexicons must give the same image.
struct ImageTypeTests {
  @Test func valuesHaveNoGaps() throws {
    let tables = try SmallLexicon.compile(
      entries: SmallLexicon.entry("widget", "unless = [\"next: rain, not snow\", \"after 3: fog\"]")
    )
    let reading = ReadingTables(tables)
    let matching = MatchingTables(tables)
    let sheets = reading.guards.sheets
    let values: [Any?] = [
      tables.entries.first, tables.guards.first, tables.tests.first, tables.sequences.first,
      tables.termSets.first, tables.patterns.first, matching.sets.first, matching.slots.first,
      reading.facts.first, reading.roles.first, reading.guards.keys.first,
      reading.guards.probes.first, reading.guards.sets.first, sheets.sheets.first,
      sheets.lines.first, sheets.words.first, sheets.asks.first,
    ]
    for value in values {
      let value = try #require(value)
      #expect(Self.leaves(of: value) == Self.size(of: value), "\(type(of: value))")
    }
  }

  /// The bytes of all members.
  private static func leaves(of value: Any) -> Int {
    let members = Mirror(reflecting: value).children
    if members.isEmpty { return size(of: value) }
    return members.reduce(0) { $0 + leaves(of: $1.value) }
  }

  private static func size(of value: Any) -> Int {
    func size<Value>(_ value: Value) -> Int { MemoryLayout<Value>.size }
    return _openExistential(value, do: size)
  }
}
