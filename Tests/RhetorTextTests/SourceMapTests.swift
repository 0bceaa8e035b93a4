import RhetorText
import Testing

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
}
