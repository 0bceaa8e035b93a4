import Foundation
import RhetorReport
import RhetorTestSupport
import Testing

@Suite("Records as JSON")
struct RecordCodingTests {
  private let article = Samples.fullArticle()

  @Test("may hold fields that are not known, and lack those that say nothing")
  func tolerant() throws {
    let json = """
      {"path": "a", "index": 0, "start": 0, "end": 1, "line": 1, "column": 4, "text": "x",
       "voice": "chorus", "words": 1, "scores": {"speculation": 5}, "mood": ["new"]}
      """
    let sentence = try JSONDecoder().decode(SentenceRecord.self, from: Data(json.utf8))
    #expect(sentence.article == "a")
    #expect(sentence.utf16Column == 4)
    #expect(sentence.voice.rawValue == "chorus")
    #expect(sentence.scores == ScoresRecord(speculation: 5))
  }

  @Test(
    "refuse numbers that no text can have", arguments: ["-1", "9223372036854775807", "1e300"])
  func hostile(number: String) {
    let json = #"{"start": 0, "end": \#(number)}"#
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(RangeRecord.self, from: Data(json.utf8))
    }
    let rate = #"{"rate": \#(number)e17, "low": 0, "high": 0}"#
    #expect(throws: (any Error).self) {
      try JSONDecoder().decode(RateRecord.self, from: Data(rate.utf8))
    }
  }

  @Test("stamps tell in what they differ")
  func stamps() {
    let other = RunStamp(
      rhetor: "0.2.0", icu: "74.2", unicode: "15.1", lexicons: ["own": "cc33", "house": "dd44"],
      configuration: Samples.stamp.configuration)
    #expect(Samples.stamp.differences(from: Samples.stamp).isEmpty)
    #expect(
      other.differences(from: Samples.stamp).map(\.description) == [
        "rhetor: 0.1.0 → 0.2.0", "lexicon built-in: aa11 → none", "lexicon house: none → dd44",
      ])
  }

  @Test("lines become a report again")
  func lines() throws {
    let lines: [ReportLine] =
      [.stamp(Samples.stamp)] + article.sentenceRecords.map(ReportLine.sentence)
      + [.failure(FailureRecord(path: "b", message: "m"))]
    let report = try #require(RunReport(lines: lines))
    #expect(report.articles.map(\.points) == [article.points])
    #expect(report.articles.map(\.per1000) == [article.per1000])
    #expect(report.summary.failures == 1)
    #expect(RunReport(lines: [ReportLine]()) == nil)
  }
}
