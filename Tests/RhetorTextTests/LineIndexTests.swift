import RhetorTestSupport
import RhetorText
import Testing

@Suite("Lines and columns")
struct LineIndexTests {
  /// The place of a byte, by splitting the text before it into lines.
  private func naive(_ bytes: [UInt8], _ offset: Int) -> RhetorText.SourceLocation {
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    var line = 1
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, offset) : 0
    for index in 0..<offset {
      let isEnd =
        bytes[index] == 0x0A
        || bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
      if isEnd {
        line += 1
        start = index + 1
      }
    }
    let before = String(decoding: bytes[start..<offset], as: UTF8.self)
    return RhetorText.SourceLocation(
      line: line, column: before.unicodeScalars.count + 1, utf16Column: before.utf16.count + 1)
  }

  @Test("counts scalars and UTF-16 units")
  func columns() {
    let text = "é😀x"
    let index = LineIndex(Array(text.utf8))
    #expect(index.location(of: 0) == RhetorText.SourceLocation(line: 1, column: 1, utf16Column: 1))
    #expect(index.location(of: 2) == RhetorText.SourceLocation(line: 1, column: 2, utf16Column: 2))
    #expect(index.location(of: 6) == RhetorText.SourceLocation(line: 1, column: 3, utf16Column: 4))
    #expect(index.location(of: 7) == RhetorText.SourceLocation(line: 1, column: 4, utf16Column: 5))
  }

  @Test("a byte inside a character has the character's place")
  func insideScalar() {
    let index = LineIndex(Array("a😀".utf8))
    for offset in 1...4 {
      #expect(
        index.location(of: offset) == RhetorText.SourceLocation(line: 1, column: 2, utf16Column: 2))
    }
  }

  @Test("LF, CRLF and CR end lines", arguments: ["a\nb", "a\r\nb", "a\rb"])
  func lineEnds(text: String) {
    let index = LineIndex(Array(text.utf8))
    #expect(index.location(of: text.utf8.count).line == 2)
    #expect(index.location(of: text.utf8.count).column == 2)
    #expect(index.location(of: 0).line == 1)
  }

  @Test("form feeds and U+2028 end no line", arguments: ["a\u{C}b", "a\u{2028}b", "a\u{85}b"])
  func noLineEnds(text: String) {
    #expect(LineIndex(Array(text.utf8)).location(of: text.utf8.count).line == 1)
  }

  @Test("a byte order mark counts for no column")
  func byteOrderMark() {
    let index = LineIndex(Array("\u{FEFF}a\n\u{FEFF}b".utf8))
    #expect(index.location(of: 3).column == 1)
    #expect(index.location(of: 8).column == 2)
    #expect(
      LineIndex([]).location(of: 0) == RhetorText.SourceLocation(line: 1, column: 1, utf16Column: 1)
    )
  }

  @Test("agrees with counting from the start", arguments: 0..<40)
  func naiveOracle(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "a", "é", "😀", "\n", "\r", "\r\n", "\u{FEFF}", "\u{2028}", "\u{C}", "long words ",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...900, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
    }
    let bytes = Array(text.utf8)
    let index = LineIndex(bytes)
    for _ in 0..<60 {
      let offset = Int.random(in: 0...bytes.count, using: &random)
      #expect(index.location(of: offset) == naive(bytes, offset), "seed \(seed), byte \(offset)")
    }
  }

  @Test("columns in bytes count those before the character")
  func byteColumns() {
    let index = LineIndex(Array("\u{FEFF}aé😀b\r\n𝄞c".utf8))
    #expect([3, 4, 5, 6, 7, 10, 13, 17].map(index.utf8Column) == [1, 2, 2, 4, 4, 8, 1, 5])
  }
}
