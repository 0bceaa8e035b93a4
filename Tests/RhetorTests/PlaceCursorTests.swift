import RhetorTestSupport
import RhetorText
import Testing

@testable import Rhetor

struct PlaceCursorTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func agreesWithTheIndex(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", " some plain words of a line ", "é", "“", "😀", "\n", "\r\n", "\r", "\n\n"]
    var text = Bool.random(using: &random) ? "\u{FEFF}" : ""
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
    }
    let bytes = Array(text.utf8)
    let index = LineIndex(bytes)
    bytes.withUnsafeBufferPointer { buffer in
      var cursor = PlaceCursor(buffer)
      for offset in 0...bytes.count where Bool.random(using: &random) {
        #expect(cursor.location(of: offset) == index.location(of: offset))
      }
      // Writing moves it along.
      cursor = PlaceCursor(buffer)
      var start = 0
      while start < bytes.count {
        let end = Int.random(in: start...bytes.count, using: &random)
        #expect(cursor.location(of: start) == index.location(of: start))
        var lines = LineBuffer()
        cursor.standing(at: start) {
          lines.append(escaping: start..<end, of: UnsafeRawBufferPointer(buffer), moving: $0)
        }
        #expect(cursor.location(of: end) == index.location(of: end))
        start = max(end, start + 1)
      }
      // Backwards it starts again.
      for offset in stride(from: bytes.count, through: 0, by: -7) {
        #expect(cursor.location(of: offset) == index.location(of: offset))
      }
    }
  }
}
