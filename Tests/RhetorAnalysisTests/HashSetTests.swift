import RhetorTestSupport
import Testing

@testable import RhetorAnalysis

struct HashSetTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func agreesWithTheLibrarysSet(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var set = HashSet()
    var twin: Set<UInt64> = []
    for _ in 0..<500 {
      // Few different low bits, so that places collide.
      let number = UInt64.random(in: 0...3, using: &random) | random.next() & 0xFF00_0000_0000
      if Bool.random(using: &random) {
        set.insert(number)
        twin.insert(number)
      }
      #expect(set.contains(number) == twin.contains(number))
    }
    for number in twin { #expect(set.contains(number)) }
  }
}
