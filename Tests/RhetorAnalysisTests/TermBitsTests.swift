import RhetorTestSupport
import Testing

@testable import RhetorAnalysis

struct TermBitsTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func listsThePlacesOfItsBits(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...300, using: &random)
    var bits = TermBits(count: count)
    var twin: Set<Int> = []
    for _ in 0..<Int.random(in: 0...20, using: &random) where count > 0 {
      let start = Int.random(in: 0..<count, using: &random)
      let range = start..<min(count, start + Int.random(in: 0...9, using: &random))
      bits.insert(range)
      twin.formUnion(range)
    }
    #expect(bits.places().map(Int.init) == twin.sorted())
    for index in 0..<count { #expect(bits.contains(index) == twin.contains(index)) }
    var next = bits.next(from: 0)
    for place in twin.sorted() {
      #expect(next == place)
      next = bits.next(from: place + 1)
    }
    #expect(next == count)
  }
}
