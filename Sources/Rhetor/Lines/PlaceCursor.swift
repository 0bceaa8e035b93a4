internal import CBytes
import RhetorText

/// Finds lines and columns of places that are asked for in rising order, in one walk.
///
/// The plain twin is `LineIndex`, which answers in any order and needs an index for it. Walking by
/// the masks of 16 bytes, also over line ends and characters beyond ASCII, takes 1 instruction for
/// each byte of an article, where it took 6.
struct PlaceCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = clines_place()

  /// Where a cursor stands, for another one over the same text.
  struct Position: Sendable {
    fileprivate var place: clines_place?
    /// The start of any text.
    static var start: Position { Position() }
  }

  /// Stands at a position of well-formed UTF-8, which must outlive the cursor.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Position = .start) {
    self.bytes = bytes
    if let place = position.place { self.place = place } else { rewind() }
  }

  /// Where the cursor stands.
  var position: Position { Position(place: place) }

  /// The line and columns of a byte; a byte inside a character has the character's place.
  mutating func location(of place: Int) -> SourceLocation {
    precondition((0...bytes.count).contains(place), "law broken: an offset outside of the text")
    var target = place
    while target > 0, target < bytes.count, bytes[target] & 0xC0 == 0x80 { target &-= 1 }
    if target < self.place.offset { rewind() }
    if let base = bytes.baseAddress {
      clines_walk(base, Int64(bytes.count), Int64(target), &self.place)
    }
    let scalars = Int(self.place.offset &- self.place.start &- self.place.inner)
    return SourceLocation(
      line: Int(self.place.line), column: scalars + 1,
      utf16Column: scalars + Int(self.place.pairs) + 1)
  }

  /// Lets `body` move the place on which the cursor stands, if that is `offset`.
  @inline(__always)
  mutating func standing(
    at offset: Int, _ body: (UnsafeMutablePointer<clines_place>?) -> Void
  ) {
    if place.offset == offset {
      withUnsafeMutablePointer(to: &place) { body($0) }
    } else {
      body(nil)
    }
  }

  private mutating func rewind() {
    // A byte order mark counts for no column.
    let hasMark =
      bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    let first: Int64 = hasMark ? 3 : 0
    place = clines_place(offset: first, line: 1, start: first, inner: 0, pairs: 0)
  }
}
