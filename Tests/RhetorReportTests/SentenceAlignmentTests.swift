import RhetorReport
import RhetorTestSupport
import Testing

@Suite("Alignment of sentences")
struct SentenceAlignmentTests {
  private func changes(_ old: [String], _ new: [String]) -> [SentenceAlignment.Change] {
    SentenceAlignment(from: old, to: new).pairs.map(\.change)
  }

  @Test("overlooks letter case, white space and the shape of quotation marks")
  func normalised() {
    #expect(changes(["It’s  a\n“Test”."], ["it's a \"test\"."]) == [.kept])
  }

  @Test("finds what was added, removed, moved and reworded")
  func kinds() {
    #expect(changes(["A b.", "C d."], ["A b.", "X y.", "C d."]) == [.kept, .added, .kept])
    #expect(changes(["A b.", "X y.", "C d."], ["A b.", "C d."]) == [.kept, .removed, .kept])
    #expect(
      changes(["One.", "Two.", "Three."], ["Three.", "One.", "Two."]) == [.moved, .kept, .kept])
    #expect(
      changes(["It may rain in the north.", "End."], ["It will rain in the north.", "End."])
        == [.reworded, .kept])
  }

  @Test("asks for half of the words to be shared")
  func threshold() {
    #expect(changes(["a b c d"], ["a b x y"]) == [.added, .removed])
    #expect(changes(["a b c"], ["a b x"]) == [.reworded])
  }

  @Test("takes the more alike of two candidates")
  func best() {
    let alignment = SentenceAlignment(
      from: ["one two three four five"],
      to: ["one two three six seven", "one two three four six"])
    #expect(alignment.pairs.map(\.change) == [.added, .reworded])
  }

  @Test("keeps its laws for random edits", arguments: 0..<200)
  func laws(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = [
      "Yes.", "No, no.", "It may rain.", "It will rain.", "a b c d", "a b c e", "f g",
    ]
    func list() -> [String] {
      (0..<Int.random(in: 0...14, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
    }
    let old = list()
    let new = list()
    let forth = SentenceAlignment(from: old, to: new)
    #expect(forth.apply(to: old) { new[$0] } == new)
    #expect(Set(forth.pairs.compactMap(\.old)) == Set(old.indices))
    #expect(forth.pairs.compactMap(\.new) == Array(new.indices))
    #expect(forth.pairs.count { $0.old != nil } == old.count)
    let back = SentenceAlignment(from: new, to: old).pairs.map {
      SentenceAlignment.Pair(old: $0.new, new: $0.old, change: $0.change.mirrored)
    }
    #expect(Set(back) == Set(forth.pairs))
    #expect(SentenceAlignment(from: old, to: old).pairs.allSatisfy { $0.change == .kept })
    #expect(forth.pairs.count { $0.change == .kept } == longestCommon(old, new))
  }

  /// The length of the longest common subsequence, by the book.
  private func longestCommon(_ old: [String], _ new: [String]) -> Int {
    var row = [Int](repeating: 0, count: new.count + 1)
    for one in old {
      var diagonal = 0
      for (index, other) in new.enumerated() {
        let above = row[index + 1]
        row[index + 1] = one == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[new.count]
  }

  @Test("takes no time that grows with the square", .timeLimit(.minutes(1)))
  func long() {
    let same = [String](repeating: "Yes.", count: 20_000)
    let pairs = SentenceAlignment(from: same + ["End one."], to: ["Start two."] + same).pairs
    #expect(pairs.count { $0.change == .kept } == 20_000)
    let old = (0..<20_000).map { "the sentence number \($0) of the old text" }
    let new = (0..<20_000).map { "the phrase number \($0 + 50_000) of the new text" }
    #expect(SentenceAlignment(from: old, to: new).pairs.count == 40_000)
  }
}
