internal import RhetorText

/// A text that is being made from pieces of a source, with the way back.
struct MappedText {
  private(set) var bytes: [UInt8] = []
  /// Where in the source the last piece ended.
  private(set) var sourceEnd = 0
  private var segments: [SourceMap.Segment] = []

  /// How long the text is.
  var count: Int { bytes.count }

  /// Adds bytes that stand in the source one for one, from `source` on.
  ///
  /// Two invisible characters would keep words apart or together that a reader sees otherwise, and
  /// are put right: a zero width space vanishes, and a narrow no-break space that divides no number
  /// becomes a no-break space. (In UAX #29 the one ends a word and the other joins two.)
  mutating func copy(_ piece: ArraySlice<UInt8>, from source: Int) {
    let shift = source - piece.startIndex
    var start = piece.startIndex
    for mark in InvisibleSpace.all(in: piece) {
      copyAsIs(piece[start..<mark.index], from: start + shift)
      put(mark.replacement, for: mark.index + shift..<mark.index + shift + 3)
      start = mark.index + 3
    }
    copyAsIs(piece[start...], from: start + shift)
  }

  private mutating func copyAsIs(_ piece: ArraySlice<UInt8>, from source: Int) {
    guard !piece.isEmpty else { return }
    if let last = segments.last, last.length > 0,
      Int(last.text) + Int(last.length) == bytes.count,
      Int(last.source) + Int(last.length) == source
    {
      segments[segments.count - 1] = SourceMap.Segment(
        text: last.text, source: last.source, length: last.length + UInt32(piece.count))
    } else {
      segments.append(
        SourceMap.Segment(
          text: UInt32(bytes.count), source: UInt32(source), length: UInt32(piece.count)))
    }
    bytes += piece
    sourceEnd = source + piece.count
  }

  /// Adds text that stands for a stretch of the source that reads otherwise.
  mutating func put(_ string: some Sequence<UInt8>, for source: Range<Int>) {
    mark(at: source.lowerBound)
    bytes += string
    mark(at: source.upperBound)
    sourceEnd = source.upperBound
  }

  /// Says which place in the source belongs to the end of the text so far.
  mutating func mark(at source: Int) {
    segments.append(
      SourceMap.Segment(text: UInt32(bytes.count), source: UInt32(source), length: 0))
  }

  /// Takes everything from `start` on away.
  mutating func cut(from start: Int) {
    bytes.removeLast(bytes.count - start)
    while let last = segments.last, Int(last.text) + Int(last.length) > start {
      segments.removeLast()
      guard Int(last.text) < start else { continue }
      segments.append(
        SourceMap.Segment(
          text: last.text, source: last.source, length: UInt32(start) - last.text))
      break
    }
  }

  /// The way back, for a source of `count` bytes.
  mutating func map(sourceCount count: Int) -> SourceMap {
    mark(at: max(sourceEnd, count))
    return SourceMap(segments: segments)
  }
}
