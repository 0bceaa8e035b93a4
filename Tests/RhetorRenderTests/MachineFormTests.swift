import Foundation
import RhetorRender
import RhetorReport
import RhetorTestSupport
import Testing

@Suite("The machine form")
struct MachineFormTests {
  private let failure = FailureRecord(path: "b.txt", message: "is a folder")

  @Test("the document reads back as the report it was")
  func document() throws {
    let text = Samples.render("json", failures: [failure])
    let report = try JSONDecoder().decode(RunReport.self, from: Data(text.utf8))
    #expect(
      report
        == RunReport(stamp: Samples.stamp, articles: [Samples.article], failures: [failure]))
  }

  @Test("whatever a record can hold reads back")
  func everything() throws {
    let article = Samples.fullArticle(
      warnings: [WarningRecord(line: 2, column: 3, utf16Column: 4, message: "m", help: "h")])
    let text = Samples.render("json", [article])
    let report = try JSONDecoder().decode(RunReport.self, from: Data(text.utf8))
    #expect(report.articles == [article])
  }

  @Test("a document without articles is still JSON")
  func empty() throws {
    let text = Samples.render("json", [])
    #expect(try JSONDecoder().decode(RunReport.self, from: Data(text.utf8)).articles.isEmpty)
  }

  @Test("lines read back as the report they were")
  func lines() throws {
    let text = Samples.render("jsonl", failures: [failure])
    let lines = text.split(separator: "\n")
    #expect(lines.first?.hasPrefix(#"{"record":"stamp","rhetor":"0.1.0""#) == true)
    let report = try #require(
      RunReport(
        lines: lines.map { try JSONDecoder().decode(ReportLine.self, from: Data($0.utf8)) }))
    #expect(report.articles.map(\.sentenceRecords) == [Samples.article.sentenceRecords])
    #expect(report.articles.map(\.points) == [Samples.article.points])
    #expect(report.articles.map(\.per1000) == [Samples.article.per1000])
    #expect(report.failures == [failure])
  }

  @Test("one line per article leaves the sentences out")
  func articleLines() throws {
    let text = Samples.render("jsonl", options: RenderOptions(unit: .article))
    let lines = text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].contains(#""per-1000":{"speculation":{"rate":1.992,"#))
    #expect(!lines[1].contains("sentence-records"))
  }

  @Test("fields stand in the order of the contract")
  func order() throws {
    let text = Samples.render("jsonl").split(separator: "\n")[2]
    let finding =
      #"{"id":"speculation.adverb/perhaps","stage":"speculation","#
      + #""category":"speculation.adverb","start":13,"end":20,"line":3,"column":5,"#
      + #""utf16-column":6,"text":"Perhaps","strength":2,"points":500,"#
      + #""multipliers":[{"why":"conditional","by":0.25}],"reason":"a reason","#
      + #""suggestion":"omit it","quoted":false}"#
    #expect(text.contains(finding))
    #expect(text.hasPrefix(#"{"record":"sentence","path":"a.txt","article":"a.txt","index":1,"#))
  }

  @Test("every character comes through, and none that could do harm is written as it is")
  func escapes() throws {
    let nasty =
      (0...0x20FF).compactMap { Unicode.Scalar(UInt32($0)) }.map(String.init).joined()
      + "😀\u{10FFFF}"
    let text = Samples.render(
      "jsonl", [ArticleRecord(path: nasty, sentences: [Samples.sentence(nasty)])])
    let line = try #require(text.split(separator: "\n").dropFirst().first)
    let decoded = try JSONDecoder().decode(ReportLine.self, from: Data(line.utf8))
    guard case .sentence(let sentence) = decoded else {
      Issue.record("not a sentence")
      return
    }
    #expect(Array(sentence.text.unicodeScalars) == Array(nasty.unicodeScalars))
    #expect(
      !line.unicodeScalars.contains {
        $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || (0x2028...0x2029).contains($0.value)
      })
  }

  @Test("a comparison holds every change with its sentences, words and causes")
  func diff() throws {
    let other = ArticleRecord(
      path: "a.txt", sentences: [Samples.sentence("Perhaps a test, she says.", words: 300)])
    let diff = ReportDiff(from: Samples.article, to: other)
    var renderer = JSONDiffRenderer(RenderOptions())
    var sink = ByteSink()
    var summary = DiffSummary()
    renderer.begin(old: Samples.stamp, new: Samples.stamp, into: &sink)
    summary.add(diff)
    renderer.add(diff, into: &sink)
    renderer.addUnpaired(ReportDiff(of: other, isNew: true), on: .new, into: &sink)
    renderer.addFailure(failure, into: &sink)
    renderer.finish(summary, into: &sink)
    let shape = try JSONDecoder().decode(DiffShape.self, from: Data(sink.bytes))
    let article = try #require(shape.articles.first)
    #expect(article.sentences.map(\.change) == diff.sentences.map(\.change.rawValue))
    #expect(article.sentences.map(\.old) == diff.sentences.map(\.old))
    #expect(article.sentences.map(\.new) == diff.sentences.map(\.new))
    #expect(
      article.sentences.map { $0.words.map(\.old).joined() }
        == diff.sentences.map { $0.words.map(\.old).joined() })
    #expect(article.findings.map(\.old) == diff.findings.map(\.old))
    #expect(article.findings.map(\.new) == diff.findings.map(\.new))
    #expect(article.findings.map(\.cause?.kind) == diff.findings.map(\.cause?.kind.rawValue))
    #expect(article.entries.map(\.id) == diff.entries.map(\.id))
    #expect(!article.findings.isEmpty && !article.entries.isEmpty)
  }

  /// What a program reads of a comparison.
  private struct DiffShape: Decodable {
    let articles: [Article]

    struct Article: Decodable {
      let sentences: [Sentence]
      let findings: [Finding]
      let entries: [Entry]
    }

    struct Sentence: Decodable {
      let change: String
      let old: [SentenceRecord]
      let new: [SentenceRecord]
      let words: [Run]
    }

    struct Run: Decodable { let old: String }

    struct Finding: Decodable {
      let old: FindingRecord?
      let new: FindingRecord?
      let cause: Cause?
    }

    struct Cause: Decodable { let kind: String }

    struct Entry: Decodable { let id: String }
  }
}
