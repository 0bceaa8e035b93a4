import Foundation
import Testing

@testable import RhetorSegmentation

/// ICU's root rules against the tables that Unicode publishes with UAX #29.
@Suite("Unicode's boundary tables")
struct BoundaryTableTests {
  private static let folder = "/usr/share/unicode/auxiliary/"

  /// One line of a table: a text and the UTF-8 offsets at which it must break.
  private struct Row {
    let text: String
    let breaks: [Int]
    let source: String
  }

  @Test("ICU and the tables are of one Unicode version", arguments: ["Word", "Sentence"])
  func version(kind: String) throws {
    let table = try table(kind)
    let version = ICUBoundary.unicodeVersion
    #expect(
      table.hasPrefix("# \(kind)BreakTest-\(version)"),
      "ICU \(ICUBoundary.libraryVersion) follows Unicode \(version); the table is another's")
  }

  @Test("words")
  func words() throws {
    let icu = try ICUBoundary(sentences: .root)
    for row in try rows("Word") {
      var ends: [Int32] = []
      var statuses: [Int32] = []
      let bytes = Array(row.text.utf8)
      try icu.setText(bytes, 0..<bytes.count)
      try icu.wordEnds(into: &ends, statuses: &statuses)
      let expected = Self.breaksAtColons(row)
      #expect(ends.map(Int.init) == expected, "\(row.source)")
    }
  }

  @Test("sentences")
  func sentences() throws {
    let icu = try ICUBoundary(sentences: .root)
    for row in try rows("Sentence") {
      var ends: [Int32] = []
      let bytes = Array(row.text.utf8)
      try icu.setText(bytes, 0..<bytes.count)
      try icu.sentenceEnds(into: &ends)
      #expect(ends.map(Int.init) == row.breaks, "\(row.source)")
    }
  }

  /// The one known deviation: since version 72 ICU, with CLDR 42, does not count colons as
  /// MidLetter outside of Finnish and Swedish, so it breaks at both sides of a colon between
  /// letters where the table (rules WB6 and WB7) does not.
  private static func breaksAtColons(_ row: Row) -> [Int] {
    var breaks = Set(row.breaks)
    var offset = 0
    var isAfterColon = false
    for scalar in row.text.unicodeScalars {
      // What extends the colon (WB4) stays with it.
      let extends =
        scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.generalCategory == .format
      if scalar == ":" || isAfterColon && !extends { breaks.insert(offset) }
      isAfterColon = scalar == ":" || isAfterColon && extends
      offset += String(scalar).utf8.count
    }
    breaks.remove(0)
    return breaks.sorted()
  }

  private func table(_ kind: String) throws -> String {
    let path = "\(Self.folder)\(kind)BreakTest.txt"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw MissingTable(path: path)
    }
    return String(decoding: data, as: UTF8.self)
  }

  private func rows(_ kind: String) throws -> [Row] {
    let rows = try table(kind).split(separator: "\n").compactMap { line -> Row? in
      let rule = line.prefix { $0 != "#" }
      guard rule.contains("÷") else { return nil }
      var text = ""
      var breaks: [Int] = []
      for field in rule.split(whereSeparator: \.isWhitespace) {
        if field == "÷" {
          if !text.isEmpty { breaks.append(text.utf8.count) }
        } else if field != "×" {
          guard let value = UInt32(field, radix: 16), let scalar = Unicode.Scalar(value) else {
            return nil
          }
          text.unicodeScalars.append(scalar)
        }
      }
      return Row(text: text, breaks: breaks, source: String(line))
    }
    try #require(rows.count > 400, "the \(kind) table has too few rows to be one")
    return rows
  }

  private struct MissingTable: Error, CustomStringConvertible {
    let path: String
    var description: String {
      "\(path) is missing; install Unicode's tables, on Debian: apt-get install unicode-data"
    }
  }
}
