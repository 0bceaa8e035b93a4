import RhetorReport
import RhetorTestSupport
import Testing

@Suite("Alignment of sentences")
struct SentenceAlignmentTests {
  private func changes(_ old: [String], _ new: [String]) -> [SentenceAlignment.Change] {
    SentenceAlignment(from: old, to: new).links.map(\.change)
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

  @Test("pairs sentences that share enough of their words, less where nothing else is left")
  func threshold() {
    #expect(changes(["a b c d e"], ["v w x y z"]) == [.removed, .added])
    #expect(changes(["a b c d e"], ["a w x y z"]) == [.removed, .added])
    #expect(changes(["a b c d e"], ["a b x y z"]) == [.reworded])
    // Elsewhere among those that stayed, more must be shared.
    let moved = changes(
      ["a b c d e", "One stays.", "Two stays."], ["One stays.", "Two stays.", "a b c y z"])
    #expect(moved == [.kept, .kept, .reworded])
    let apart = changes(
      ["a b c d e", "One stays.", "Two stays."], ["One stays.", "Two stays.", "a b x y z"])
    #expect(apart == [.removed, .kept, .kept, .added])
  }

  @Test("takes the more alike of two candidates")
  func best() {
    let alignment = SentenceAlignment(
      from: ["one two three four five"],
      to: ["one two three six seven", "one two three four six"])
    #expect(alignment.links.map(\.change) == [.added, .reworded])
  }

  @Test("finds what was split and merged")
  func runs() {
    let whole = ["The council met on Monday in the old hall, and it closed the pool for good."]
    let parts = ["The council met on Monday in the old hall.", "It closed the pool for good."]
    let split = SentenceAlignment(from: ["First."] + whole, to: ["First."] + parts).links
    #expect(
      split == [
        SentenceAlignment.Link(old: 0..<1, new: 0..<1, change: .kept),
        SentenceAlignment.Link(old: 1..<2, new: 1..<3, change: .split),
      ])
    #expect(changes(parts, whole) == [.merged])
    // A neighbour that brings nothing is no part.
    #expect(
      changes(whole, [whole[0].replacing("Monday", with: "Tuesday"), "Nobody spoke."])
        == [.reworded, .added])
  }

  @Test("tells a sentence that was reworded where it stood from one that was moved as well")
  func movedAndReworded() {
    let stays = ["One thing stays here.", "Another one stays too.", "And a third one."]
    let old = ["The mayor of Osterby opened the new bridge on Monday."] + stays
    let new = stays + ["The mayor of Osterby opened the old bridge on Monday."]
    let links = SentenceAlignment(from: old, to: new).links
    #expect(links.last?.change == .reworded)
    #expect(links.last?.isMoved == true)
    let here = SentenceAlignment(from: old, to: [new[3]] + stays).links
    #expect(here.first?.change == .reworded)
    #expect(here.first?.isMoved == false)
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
    #expect(forth.links.flatMap { Array($0.old) }.sorted() == Array(old.indices))
    #expect(forth.links.flatMap { Array($0.new) } == Array(new.indices))
    let back = SentenceAlignment(from: new, to: old).links.map(\.mirrored)
    #expect(Set(back) == Set(forth.links))
    #expect(SentenceAlignment(from: old, to: old).links.allSatisfy { $0.change == .kept })
    #expect(forth.links.count { $0.change == .kept } == longestCommon(old, new))
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
    let links = SentenceAlignment(from: same + ["End one."], to: ["Start two."] + same).links
    #expect(links.count { $0.change == .kept } == 20_000)
    let old = (0..<20_000).map { "the sentence number \($0) of the old text" }
    let new = (0..<20_000).map { "the phrase number \($0 + 50_000) of the new text" }
    #expect(SentenceAlignment(from: old, to: new).links.count == 40_000)
  }
}
