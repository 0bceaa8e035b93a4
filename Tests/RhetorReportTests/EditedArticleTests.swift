import RhetorReport
import RhetorTestSupport
import Testing

/// The alignment against versions whose truth is known.
@Suite("Alignment of edited articles")
struct EditedArticleTests {
  private struct Tally {
    var known = 0
    var found = 0
    var recovered = 0
    var recall: Double { Double(recovered) / Double(max(1, known)) }
    var precision: Double { Double(recovered) / Double(max(1, found)) }

    mutating func add(_ article: EditedArticle) {
      let links = SentenceAlignment(from: article.old, to: article.new).links
      let pairs = links.flatMap { link in
        link.old.flatMap { old in
          link.new.map { EditedArticle.Correspondence(old: old, new: $0) }
        }
      }
      known += article.truth.count
      found += pairs.count
      recovered += pairs.count { article.truth.contains($0) }
    }
  }

  @Test("98 of 100 correspondences are recovered, over all edits together")
  func together() {
    var tally = Tally()
    for seed in UInt64(0)..<300 {
      var random = SeededGenerator(seed: seed)
      let count = Int.random(in: 8...80, using: &random)
      tally.add(
        EditedArticle(
          sentences: count, edits: Int.random(in: 1...count, using: &random), &random))
    }
    #expect(tally.recall >= 0.98, "\(tally.recovered) of \(tally.known)")
    #expect(tally.precision >= 0.98, "\(tally.recovered) of \(tally.found)")
  }

  @Test("and over each kind of edit alone", arguments: EditedArticle.Edit.allCases)
  func alone(kind: EditedArticle.Edit) {
    var tally = Tally()
    for seed in UInt64(0)..<100 {
      var random = SeededGenerator(seed: seed)
      tally.add(EditedArticle(sentences: 40, edits: 20, of: [kind], &random))
    }
    #expect(tally.recall >= 0.98, "\(tally.recovered) of \(tally.known)")
    #expect(tally.precision >= 0.98, "\(tally.recovered) of \(tally.found)")
  }

  @Test("laws hold", arguments: 0..<100)
  func laws(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let article = EditedArticle(sentences: 40, edits: 30, &random)
    func record(_ texts: [String]) -> ArticleRecord {
      ArticleRecord(
        path: "a.txt", sentences: texts.enumerated().map { Samples.sentence($1, index: $0) })
    }
    let old = record(article.old)
    let new = record(article.new)
    let diff = ReportDiff(from: old, to: new)
    #expect(ReportDiff(from: old, to: old).isEmpty)
    #expect(ReportDiff(from: new, to: new).isEmpty)
    #expect(
      Set(diff.links) == Set(ReportDiff(from: new, to: old).links.map(\.mirrored)))
    // Every sentence occurs once, and the diff carried out on the old sentences gives the new.
    #expect(
      diff.links.flatMap { $0.old.map(\.index) }.sorted() == Array(old.sentenceRecords.indices))
    var made: [String] = []
    for link in diff.links {
      switch link.change {
      case .kept, .moved: made += link.old.map(\.text)
      case .added: made += link.new.map(\.text)
      case .removed: break
      case .reworded, .split, .merged:
        let before = link.old.map(\.text).joined(separator: " ")
        #expect(link.words.map(\.old).joined() == before)
        made.append(link.words.map { $0.isSame ? $0.old : $0.new }.joined())
      }
    }
    // What stayed may differ in letter case and white space.
    func normal(_ texts: [String]) -> String {
      texts.joined().lowercased().filter { !$0.isWhitespace }
    }
    #expect(normal(made) == normal(article.new))
  }
}
