import RhetorTestSupport
import RhetorText
import Testing

@Suite("Tables in an image")
struct TableTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func whatIsWrittenIsRead(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let small = Table((0..<Int.random(in: 0...50, using: &random)).map { UInt8($0 % 251) })
    let sets = Table((0..<Int.random(in: 0...9, using: &random)).map { Bits256($0 * 28) })
    let large = Table((0..<Int.random(in: 0...300, using: &random)).map { UInt64.max - UInt64($0) })
    var writer = TableWriter()
    writer.append(small)
    writer.append(sets)
    writer.append(large)
    var reader = TableReader(ImageMemory(writer.words))
    #expect(reader.next() == small)
    #expect(reader.next() == sets)
    #expect(reader.next() == large)
    #expect(reader.next(UInt32.self).isEmpty)
  }

  @Test func aChangeLeavesTheImageAlone() {
    let table = Table([1, 2, 3] as [UInt32]).laidOut()
    var other = table
    #expect(other.address == table.address)
    other[1] = 9
    other.append(4)
    #expect(Array(other) == [1, 9, 3, 4])
    #expect(other.address == nil)
    #expect(Array(table) == [1, 2, 3])
  }

  /// Literals as a program carries them: side by side and used as they lie, or copied.
  @Test func literalsAreTheirWords() {
    let literals: [StaticBigInt] = [
      0x6000_0000_0000_0005_0000_0000_0000_0004_0000_0000_0000_0003_0000_0000_0000_0002_0000_0000_0000_0001_0000_0000_0000_0000,
      0x1,
    ]
    let words: [UInt64] = [0, 1, 2, 3, 4, 0x6000_0000_0000_0005, 1]
    let memory = ImageMemory(literals)
    let turned = ImageMemory(literals.reversed())
    withExtendedLifetime((memory, turned)) {
      #expect(Array(memory.words) == words)
      #expect(Array(turned.words) == [1] + words.dropLast())
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func literalsAreCutWhereTheyKeepTheirLength(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var words = (0..<Int.random(in: 0...500, using: &random)).map { _ -> UInt64 in
      [0, 0, 1, .max, 1 << 63, 1 << 62, 77].randomElement(using: &random) ?? 0
    }
    words += Array(repeating: 1, count: 8 + words.count % 2)
    let ranges = ImageMemory.literalRanges(of: words, longest: 32)
    #expect(ranges.first?.lowerBound == 0)
    #expect(ranges.last.map { words.count - $0.upperBound < 8 } ?? false)
    for (range, next) in zip(ranges, ranges.dropFirst()) {
      #expect(range.upperBound == next.lowerBound)
    }
    for range in ranges {
      #expect(range.count % 2 == 0 && range.count >= 6)
      let last = words[range.upperBound - 1]
      #expect(last > 0 && last < 1 << 63)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func setsOf256AgreeWithSets(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func numbers() -> Set<Int> {
      Set(
        (0..<Int.random(in: 0...5, using: &random)).map { _ in .random(in: 0..<256, using: &random)
        })
    }
    for _ in 0..<50 {
      let (left, right) = (numbers(), numbers())
      var bits = Bits256()
      for number in left { bits.insert(number) }
      var others = Bits256()
      for number in right { others.insert(number) }
      #expect(bits.numbers == left.sorted())
      #expect(bits.isEmpty == left.isEmpty)
      #expect(bits.intersects(others) == !left.isDisjoint(with: right))
      #expect((bits == others) == (left == right))
      bits.formUnion(others)
      #expect(bits.numbers == left.union(right).sorted())
    }
  }
}
