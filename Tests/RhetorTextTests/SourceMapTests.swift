import RhetorTestSupport
import Testing

@testable import RhetorText

@Suite("The way back to the source")
struct SourceMapTests {
  /// Source `<b>ab</b> c&amp;d`, text `ab c&d`.
  private let map = SourceMap(segments: [
    .init(text: 0, source: 3, length: 2), .init(text: 2, source: 9, length: 2),
    .init(text: 4, source: 11, length: 0), .init(text: 5, source: 16, length: 1),
  ])

  @Test("offsets map to the character they come from")
  func offsets() {
    #expect((0...6).map(map.sourceOffset) == [3, 4, 9, 10, 11, 16, 17])
  }

  @Test("ends map through the byte before them, so that markup stays outside")
  func ends() {
    #expect((1...6).map(map.sourceEnd) == [4, 5, 10, 11, 16, 17])
  }

  @Test("the identity maps each offset to itself")
  func identity() {
    #expect(SourceMap.identity.sourceOffset(of: 7) == 7)
    #expect(SourceMap.identity.sourceEnd(of: 7) == 7)
    #expect(SourceMap.identity.sourceEnd(of: 0) == 0)
  }

  /// A random map of a text of `count` bytes: stretches that run in step, skipped pieces of the
  /// source before them, and pieces of the text that stand for something else.
  private static func random(
    count: Int, using random: inout SeededGenerator
  ) -> (map: SourceMap, sourceCount: Int) {
    var segments: [SourceMap.Segment] = []
    var text = 0
    var source = 0
    while text < count {
      source += Bool.random(using: &random) ? Int.random(in: 0...4, using: &random) : 0
      let length = min(Int.random(in: 0...5, using: &random), count - text)
      segments.append(
        .init(text: UInt32(text), source: UInt32(source), length: UInt32(length)))
      text += length
      source += length
      if Bool.random(using: &random) || length == 0 {
        if length > 0 {
          segments.append(.init(text: UInt32(text), source: UInt32(source), length: 0))
        }
        text += Int.random(in: 1...3, using: &random)
        source += Int.random(in: 0...5, using: &random)
      }
    }
    segments.append(.init(text: UInt32(text), source: UInt32(source), length: 0))
    return (SourceMap(segments: segments), source)
  }

  /// Whether the byte before `offset` is the same in text and source.
  private static func holdsByte(before offset: Int, _ map: SourceMap) -> Bool {
    map.segments.contains {
      Int($0.text) < offset && offset <= Int($0.text) + Int($0.length)
    }
  }

  @Test("two maps in a row lead where one after the other leads", arguments: 0..<300)
  func following(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let last = Self.random(count: Int.random(in: 1...40, using: &random), using: &random)
    let first = Self.random(count: last.sourceCount + 1, using: &random)
    let map = first.map.following(last.map)
    let end = Int(last.map.segments.last?.text ?? 0)
    for offset in 0...end {
      let middle = last.map.sourceOffset(of: offset)
      #expect(
        map.sourceOffset(of: offset) == first.map.sourceOffset(of: middle),
        "seed \(seed), offset \(offset)")
      // Where the byte before is the same in all three texts, an end maps through it all the way;
      // elsewhere it takes along what was replaced, as within a single map.
      let end = last.map.sourceEnd(of: offset)
      let isSame =
        Self.holdsByte(before: offset, last.map) && Self.holdsByte(before: end, first.map)
      #expect(
        map.sourceEnd(of: offset)
          == (isSame
            ? first.map.sourceEnd(of: end) : first.map.sourceOffset(of: middle)),
        "seed \(seed), end \(offset)")
    }
  }

  @Test("the identity changes no map before or after it")
  func identities() {
    #expect(map.following(.identity) == map)
    #expect(SourceMap.identity.following(map) == map)
  }

  @Test("a document with malformed bytes finds its way back through its caller's map")
  func repaired() throws {
    // The file `<b>a` FF `b</b>c` without its markup.
    let markup = SourceMap(segments: [
      .init(text: 0, source: 3, length: 3), .init(text: 3, source: 10, length: 1),
    ])
    let document = try Document(
      name: "a", decoding: [0x61, 0xFF, 0x62, 0x63], sourceMap: markup)
    #expect((0...6).map(document.sourceMap.sourceOffset) == [3, 4, 4, 4, 5, 10, 11])
    #expect((1...6).map(document.sourceMap.sourceEnd) == [4, 4, 4, 5, 6, 11])
    #expect(document.repairs == Repairs(count: 1, first: 4))
  }
}
