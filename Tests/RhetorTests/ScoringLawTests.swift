import Foundation
import Rhetor
import RhetorReport
import RhetorTestSupport
import Testing

/// What holds for every article, whatever stands in it.
struct ScoringLawTests {
  @Test(arguments: 0..<150 as Range<UInt64>)
  func lawsHoldForRandomArticles(seed: UInt64) throws {
    let text = try RandomArticle.text(seed: seed)
    let article = try Engine.shared.score(text, name: "random")
    #expect(Self.brokenLaw(article, bytes: Array(text.utf8)) == nil, "seed \(seed)")
  }

  @Test(arguments: [
    "", " ", "\n", "\u{FEFF}", ".", "“", "”", "\"", "'", "!", "?", "?!", "…", "\r", "\r\n", "—",
    "a", "I", "May", "may", "said", "said.", "“said”", "Critics", "Critics say", "Critics say.",
    "say critics say critics say", "by by by by", "not not not not may", "that that that",
    "“““““", "”””””", "''''''", "\"\"\"\"\"\"", "((((((", "::::::", "Critics: “", ": “a”",
    "According to", "According to.", "citing", "“a” said", "“a,” said", ", said X", "X, Y, said",
    "who said", "who who who said that", "said said said said", "of of of said", "’s said",
    "and said that", "if if if if may", "may may may may may may",
  ])
  func scrapsDoNotTrap(text: String) throws {
    let article = try Engine.shared.score(text, name: "scrap")
    #expect(Self.brokenLaw(article, bytes: Array(text.utf8)) == nil)
  }

  @Test func lineEndingsDoNotMatter() throws {
    for name in try PackageFiles.names(in: "Fixtures/articles", ending: ".txt") {
      let text = try PackageFiles.text("Fixtures/articles/\(name)")
      let plain = try Self.findings(text)
      #expect(!text.contains("\r"))
      #expect(try Self.findings(text.replacing("\n", with: "\r\n")) == plain, "\(name) with CRLF")
      #expect(try Self.findings(text.replacing("\n", with: "\r")) == plain, "\(name) with CR")
    }
  }

  @Test func byteOrderMarkMovesNoColumn() throws {
    let text = "The plan could possibly fail.\n\nCritics say it may.\n"
    let plain = try Engine.shared.score(text).sentenceRecords.flatMap(\.findings)
    let marked = try Engine.shared.score("\u{FEFF}" + text).sentenceRecords.flatMap(\.findings)
    #expect(!plain.isEmpty)
    #expect(marked.map(\.id) == plain.map(\.id))
    #expect(marked.map(\.line) == plain.map(\.line))
    #expect(marked.map(\.column) == plain.map(\.column))
    #expect(marked.map(\.utf16Column) == plain.map(\.utf16Column))
    #expect(marked.map(\.start) == plain.map { $0.start + 3 })
  }

  @Test func sameTextGivesTheSameRecord() throws {
    for seed in 1000..<1020 as Range<UInt64> {
      let text = try RandomArticle.text(seed: seed)
      #expect(try Engine.shared.score(text) == Engine.shared.score(text), "seed \(seed)")
    }
  }

  /// Each finding as id, words and points.
  private static func findings(_ text: String) throws -> [String] {
    try Engine.shared.score(text).sentenceRecords.flatMap(\.findings).map {
      // A line break inside a finding is written as the article writes it.
      let words = $0.text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      return "\($0.id) “\(words)” \($0.points)"
    }
  }

  /// Source bytes as they are read: a space of no width is no part of the text.
  private static func asRead(_ source: ArraySlice<UInt8>) -> [UInt8] {
    let scalars = String(decoding: source, as: UTF8.self).unicodeScalars.filter { $0 != "\u{200B}" }
    return Array(String(String.UnicodeScalarView(scalars)).utf8)
  }

  /// The first law that an article's record breaks; nil when it keeps all.
  static func brokenLaw(_ article: ArticleRecord, bytes: [UInt8]) -> String? {
    var end = 0
    var total = ScoresRecord.zero
    for (number, sentence) in article.sentenceRecords.enumerated() {
      if sentence.index != number { return "sentence \(number) is numbered \(sentence.index)" }
      guard sentence.start >= end, sentence.start < sentence.end, sentence.end <= bytes.count else {
        return "sentence \(number) stands at \(sentence.start)..<\(sentence.end)"
      }
      end = sentence.end
      if Array(sentence.text.utf8) != asRead(bytes[sentence.start..<sentence.end]) {
        return "text of sentence \(number)"
      }
      var sum = ScoresRecord.zero
      var reach = sentence.start
      for finding in sentence.findings {
        guard finding.start >= reach, finding.start < finding.end, finding.end <= sentence.end
        else { return "\(finding.id) stands at \(finding.start)..<\(finding.end)" }
        reach = finding.end
        if Array(finding.text.utf8) != asRead(bytes[finding.start..<finding.end]) {
          return "text of \(finding.id)"
        }
        let points = finding.multipliers.reduce(finding.strength * 1000) { $0 * $1.by / 1000 }
        if points != finding.points { return "points of \(finding.id)" }
        if finding.quoted, finding.points != 0 { return "points in a quotation" }
        if finding.reason.isEmpty || finding.reason.contains("{phrase}") { return "reason" }
        if !finding.id.hasPrefix(finding.category) { return "category of \(finding.id)" }
        if !finding.category.hasPrefix(finding.stage.rawValue) { return "stage of \(finding.id)" }
        sum[finding.stage] += finding.points
      }
      if sum != sentence.scores { return "scores of sentence \(number)" }
      if sentence.authorWords > sentence.words { return "words of sentence \(number)" }
      for frame in sentence.frames {
        let spans = [frame.cue] + (frame.source.map { [$0] } ?? [])
        for span in spans where Array(span.text.utf8) != asRead(bytes[span.start..<span.end]) {
          return "text of a frame in sentence \(number)"
        }
      }
      total += sum
    }
    var sums = article.points
    sums += article.headline
    if sums != total { return "article's points" }
    if article.words != article.sentenceRecords.reduce(0, { $0 + $1.words }) { return "words" }
    if article.authorWords != article.sentenceRecords.reduce(0, { $0 + $1.authorWords }) {
      return "author's words"
    }
    return nil
  }
}
