import RhetorTestSupport
import Testing

@testable import RhetorAnalysis

@Suite("Bits of terms")
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
    var next = bits.next(from: 0, before: count)
    for place in twin.sorted() {
      #expect(next == place)
      next = bits.next(from: place + 1, before: count)
    }
    #expect(next == count)
  }

  /// A text without marks has as many parts that hold none as it has sentences.
  @Test(.timeLimit(.minutes(1)))
  func partsWithoutMarksAreLeftAtTheirEnd() {
    let count = 1 << 23
    let bits = TermBits(count: count)
    var found = 0
    for part in 0..<count / 2 where bits.next(from: part * 2, before: part * 2 + 2) < part * 2 + 2 {
      found += 1
    }
    #expect(found == 0)
  }

  /// The terms whose bits are set, one after another.
  private func terms(_ bits: TermBits, in range: Range<Int>) -> [Int] {
    range.filter(bits.contains)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func countsAreThoseOfTermAfterTerm(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...300, using: &random)
    func range() -> Range<Int> {
      let lower = Int.random(in: 0...count, using: &random)
      return lower..<Int.random(in: lower...count, using: &random)
    }
    var bits = TermBits(count: count)
    var quoted = TermBits(count: count)
    var spoken = TermBits(count: count)
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      let lower = Int.random(in: 0..<count, using: &random)
      bits.insert(lower..<min(count, lower + 3))
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let range = range()
      quoted.insert(range)
      if Bool.random(using: &random) { spoken.insert(range) }
    }
    for _ in 0..<20 {
      let range = range()
      let set = terms(bits, in: range)
      let counts = bits.counts(in: range, quoted: quoted, spoken: spoken)
      #expect(counts.all == set.count)
      #expect(bits.count(in: range) == set.count)
      #expect(counts.quoted == set.count(where: quoted.contains))
      #expect(counts.spoken == set.count(where: spoken.contains))
      #expect(
        bits.next(from: range.lowerBound, before: range.upperBound) == set.first
          ?? range.upperBound)
    }
  }
}
