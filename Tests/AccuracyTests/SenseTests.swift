import Rhetor
import RhetorAccuracy
import Testing

/// Words that are flagged in one sense and left alone in another.
struct SenseTests {
  /// From here on rules over the neighbouring words do without a part-of-speech tagger.
  private static let bar = 950

  @Test func sensesAreToldApartWithoutATagger() throws {
    let score = try SenseScore(SenseRow.all(in: .own), with: .shared)
    for problem in score.problems { print("  \(problem)") }
    print("senses: \(score.accuracy) of 1000 right, \(score.words.count) words")
    #expect(score.words.count >= 120)
    #expect(score.accuracy >= Self.bar)
    #expect(score.flaggedRight * 1000 >= Self.bar * score.flagged)
    #expect(score.otherRight * 1000 >= Self.bar * score.other)
  }

  @Test func everyWordHasTwoSentencesForEachSense() throws {
    for (word, rows) in Dictionary(grouping: try SenseRow.all(in: .own), by: \.word) {
      #expect(rows.count(where: \.isFlagged) >= 2, "\(word)")
      #expect(rows.count { !$0.isFlagged } >= 2, "\(word)")
      #expect(Set(rows.map(\.sample)).count == rows.count, "\(word) repeats a sentence")
    }
  }
}
