internal import RhetorText

/// UTF-16 units with their offsets in the source, becoming UTF-8 with a source map.
struct MappedUnits {
  private var bytes: [UInt8] = []
  private var segments: [SourceMap.Segment] = []
  private var firstReplacement: Int?
  /// The last unit that was one byte on both sides, and so may belong to a stretch in step.
  private var run: (text: Int, source: Int, length: Int)?
  /// A character that waits to learn where in the source it ends.
  private var waiting: (scalar: UInt32, source: Int)?
  private var high: (unit: UInt16, source: Int)?

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Adds a unit whose character begins at `source`.
  mutating func append(_ unit: UInt16, at source: Int) {
    if let high {
      self.high = nil
      if unit & 0xFC00 == 0xDC00 {
        let scalar = 0x10000 + (UInt32(high.unit) & 0x3FF) << 10 + UInt32(unit) & 0x3FF
        return take(scalar, at: high.source)
      }
      take(0xFFFD, at: high.source)
    }
    switch unit & 0xFC00 {
    case 0xD800: high = (unit, source)
    case 0xDC00: take(0xFFFD, at: source)
    default: take(UInt32(unit), at: source)
    }
  }

  private mutating func take(_ scalar: UInt32, at source: Int) {
    settle(upTo: source)
    waiting = (scalar, source)
  }

  /// Writes the waiting character, which ends in the source at `end`.
  private mutating func settle(upTo end: Int) {
    guard let (scalar, source) = waiting else { return }
    waiting = nil
    if scalar < 0x80, end == source + 1 {
      if let last = run, last.source + last.length == source, last.text + last.length == bytes.count
      {
        run = (last.text, last.source, last.length + 1)
      } else {
        closeRun()
        run = (bytes.count, source, 1)
      }
      bytes.append(UInt8(scalar))
      return
    }
    closeRun()
    if scalar == 0xFFFD { firstReplacement = firstReplacement ?? source }
    segments.append(
      SourceMap.Segment(text: UInt32(bytes.count), source: UInt32(source), length: 0))
    let character = Unicode.Scalar(scalar) ?? "\u{FFFD}"
    bytes.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func closeRun() {
    guard let run else { return }
    self.run = nil
    segments.append(
      SourceMap.Segment(
        text: UInt32(run.text), source: UInt32(run.source), length: UInt32(run.length)))
  }

  /// The text, its map, and what was replaced.
  consuming func finish(
    sourceEnd: Int, malformed: Int
  ) -> (bytes: [UInt8], map: SourceMap, repairs: Repairs) {
    if let high { take(0xFFFD, at: high.source) }
    settle(upTo: sourceEnd)
    closeRun()
    segments.append(
      SourceMap.Segment(text: UInt32(bytes.count), source: UInt32(sourceEnd), length: 0))
    return (
      bytes, SourceMap(segments: segments),
      Repairs(count: malformed, first: malformed > 0 ? firstReplacement : nil)
    )
  }
}
