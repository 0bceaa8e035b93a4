/// How offsets in the scored text lead back to offsets in the source file.
///
/// The map is a list of segments in which text and source run in step. Between two segments the
/// source holds something the text does not (markup), or the text holds something else than the
/// source (an entity, a repaired byte): an offset inside such a piece maps to the piece's start.
public struct SourceMap: Hashable, Sendable {
  /// A stretch of `length` bytes that is the same in text and source.
  public struct Segment: Hashable, Sendable {
    /// Where the stretch begins in the scored text.
    public let text: UInt32
    /// Where it begins in the source.
    public let source: UInt32
    /// How many bytes it covers on both sides.
    public let length: UInt32

    /// Creates a segment.
    public init(text: UInt32, source: UInt32, length: UInt32) {
      self.text = text
      self.source = source
      self.length = length
    }
  }

  /// Segments in rising order of `text`; empty means text and source are the same bytes.
  public let segments: [Segment]

  /// Creates a map from segments in rising order.
  public init(segments: [Segment]) { self.segments = segments }

  /// Text and source are the same bytes.
  public static let identity = SourceMap(segments: [])

  /// The source offset where the text byte at `offset` comes from.
  public func sourceOffset(of offset: Int) -> Int {
    guard let segment = segment(atOrBefore: offset) else {
      return segments.isEmpty ? offset : Int(segments[0].source)
    }
    return Int(segment.source) + min(offset - Int(segment.text), Int(segment.length))
  }

  /// The source offset just past the text that ends, exclusively, at `offset`.
  ///
  /// An end maps through the byte before it, so that markup after a finding stays outside.
  public func sourceEnd(of offset: Int) -> Int {
    guard offset > 0, !segments.isEmpty else { return sourceOffset(of: offset) }
    let index = count(atOrBefore: offset - 1) - 1
    guard index >= 0 else { return sourceOffset(of: offset) }
    let within = offset - Int(segments[index].text)
    if within <= Int(segments[index].length) { return Int(segments[index].source) + within }
    // The last byte was put in place of something: take all of what it replaced, but nothing that
    // is skipped behind it. Of several segments that begin here the first says where that ends.
    if index + 1 < segments.count, Int(segments[index + 1].text) == offset {
      return Int(segments[index + 1].source)
    }
    return sourceOffset(of: offset)
  }

  /// The map of a text that was made in two steps: offsets go through `last`, the map of the last
  /// step, and then through this one.
  ///
  /// Right after a piece that the last step put in, an end takes along what this map skips there.
  public func following(_ last: SourceMap) -> SourceMap {
    if last.segments.isEmpty { return self }
    if segments.isEmpty { return last }
    var result: [Segment] = []
    /// Adds a stretch, or a single place if `length` is 0; of two at one place the first counts.
    func add(text: Int, source: Int, length: Int) {
      if length == 0, let last = result.last, Int(last.text) == text { return }
      result.append(
        Segment(text: UInt32(text), source: UInt32(source), length: UInt32(length)))
    }
    for (number, piece) in last.segments.enumerated() {
      let text = Int(piece.text)
      let start = Int(piece.source)
      let end = start + Int(piece.length)
      var index = max(0, count(atOrBefore: start) - 1)
      if start == end || Int(segments[index].text) > start || reach(index) <= start {
        add(text: text, source: sourceOffset(of: start), length: 0)
      }
      while index < segments.count, Int(segments[index].text) < end {
        let from = max(start, Int(segments[index].text))
        let length = min(end, reach(index)) - from
        if length >= 0, from > start || length > 0 {
          add(
            text: text + from - start,
            source: Int(segments[index].source) + from - Int(segments[index].text),
            length: length)
        }
        index += 1
      }
      // What this map skips behind the piece begins where the piece ends.
      let next = number + 1 < last.segments.count ? Int(last.segments[number + 1].text) : Int.max
      if text + end - start < next {
        add(text: text + end - start, source: sourceOffset(of: end), length: 0)
      }
    }
    return SourceMap(segments: result)
  }

  /// Where the stretch of a segment ends in the text.
  private func reach(_ index: Int) -> Int {
    Int(segments[index].text) + Int(segments[index].length)
  }

  private func segment(atOrBefore offset: Int) -> Segment? {
    let count = count(atOrBefore: offset)
    return count == 0 ? nil : segments[count - 1]
  }

  /// How many segments begin at `offset` or before it.
  private func count(atOrBefore offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if Int(segments[middle].text) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
