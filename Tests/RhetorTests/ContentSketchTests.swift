import Rhetor
import RhetorTestSupport
import Testing

@Suite("Likeness of contents")
struct ContentSketchTests {
  private func text(_ words: Int, _ random: inout SeededGenerator) -> [String] {
    (0..<words).map { _ in "w\(Int.random(in: 0..<5000, using: &random))" }
  }

  private func sketch(_ words: [String]) -> ContentSketch {
    ContentSketch(of: words.joined(separator: " ").utf8)
  }

  @Test("the same words are alike whatever their case and white space")
  func same() {
    let one = ContentSketch(of: "The Council met\n on Monday evening.".utf8)
    #expect(
      one.likeness(to: ContentSketch(of: "the council  met on monday EVENING.\n".utf8)) == 1000)
    #expect(one.likeness(to: ContentSketch(of: "Nobody came to the hall at all.".utf8)) == 0)
    #expect(ContentSketch(of: "".utf8).likeness(to: ContentSketch(of: "".utf8)) == 0)
    #expect(ContentSketch(of: "One.".utf8).likeness(to: ContentSketch(of: "one.".utf8)) == 1000)
  }

  @Test("estimates the share of runs of four words", arguments: 0..<20)
  func estimate(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let first = text(1000, &random)
    let kept = Int.random(in: 200...900, using: &random)
    let second = Array(first.prefix(kept)) + text(1000 - kept, &random)
    func runs(_ words: [String]) -> Set<[String]> {
      Set((0...words.count - 4).map { Array(words[$0..<$0 + 4]) })
    }
    let exact =
      1000 * runs(first).intersection(runs(second)).count / runs(first).union(runs(second)).count
    #expect(abs(sketch(first).likeness(to: sketch(second)) - exact) < 200)
  }

  @Test("renamed texts find one another among many", arguments: 0..<10)
  func pairs(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let old = (0..<40).map { _ in text(300, &random) }
    var order = Array(old.indices)
    order.shuffle(using: &random)
    let new = order.map { index -> [String] in
      var words = old[index]
      for _ in 0..<10 { words[Int.random(in: 0..<300, using: &random)] = "changed" }
      return words
    }
    let pairs = ContentSketch.pairs(old.map(sketch), new.map(sketch))
    #expect(pairs.count == 40)
    #expect(pairs.allSatisfy { order[$0.new] == $0.old })
    let strangers = (0..<40).map { _ in sketch(text(300, &random)) }
    #expect(ContentSketch.pairs(old.map(sketch), strangers).isEmpty)
  }
}
