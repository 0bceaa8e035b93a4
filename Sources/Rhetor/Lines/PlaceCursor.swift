internal import CBytes
import RhetorText

/// Finds lines and columns of places that are asked for in rising order, in one walk.
///
/// The plain twin is `LineIndex`, which answers in any order and needs an index for it; walking
/// along takes 1 ns for each byte of an article.
struct PlaceCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var line = 1
  private var scalars = 0
  private var units = 0

  /// Stands at the start of well-formed UTF-8, which must outlive the cursor.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    rewind()
  }

  /// The line and columns of a byte; a byte inside a character has the character's place.
  mutating func location(of place: Int) -> SourceLocation {
    precondition((0...bytes.count).contains(place), "law broken: an offset outside of the text")
    var target = place
    while target > 0, target < bytes.count, bytes[target] & 0xC0 == 0x80 { target &-= 1 }
    if target < offset { rewind() }
    advance(to: target)
    return SourceLocation(line: line, column: scalars + 1, utf16Column: units + 1)
  }

  private mutating func rewind() {
    // A byte order mark counts for no column.
    let hasMark =
      bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    offset = hasMark ? 3 : 0
    (line, scalars, units) = (1, 0, 0)
  }

  private mutating func advance(to target: Int) {
    guard let base = bytes.baseAddress else { return }
    while offset &+ 16 <= target {
      let plain = Int(cbytes_plain_line(base + offset, Int64(target &- offset)))
      offset &+= plain
      scalars &+= plain
      units &+= plain
      walk(to: min(offset &+ 16, target))
    }
    walk(to: target)
  }

  private mutating func walk(to end: Int) {
    while offset < end {
      let byte = bytes[offset]
      offset &+= 1
      if byte & 0xC0 != 0x80 {
        scalars &+= 1
        units &+= byte >= 0xF0 ? 2 : 1
      }
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { continue }
      line &+= 1
      (scalars, units) = (0, 0)
    }
  }
}
