import RhetorReport
import RhetorTestSupport
import Testing

@Suite("Rates per 1,000 words")
struct RatesTests {
  @Test(
    "have the intervals of the worked example of 403 words",
    arguments: [
      (10, RateRecord(rate: 24814, low: 8057, high: 57_907)),
      (7, RateRecord(rate: 17370, low: 4193, high: 47_203)),
      (1, RateRecord(rate: 2481, low: 2, high: 23_197)),
    ])
  func workedExample(findings: Int, expected: RateRecord) throws {
    let rate = try #require(
      Rates.of(points: findings * 1000, findings: findings, authorWords: 403))
    #expect(rate == expected)
  }

  @Test("begin at zero when nothing was found")
  func nothing() throws {
    let rate = try #require(Rates.of(points: 0, findings: 0, authorWords: 1000))
    #expect(rate == RateRecord(rate: 0, low: 0, high: 7378))
  }

  @Test("stretch with the points of a finding")
  func weighted() throws {
    let one = try #require(Rates.of(points: 4000, findings: 4, authorWords: 1000))
    let two = try #require(Rates.of(points: 8000, findings: 4, authorWords: 1000))
    #expect(two.rate == 2 * one.rate)
    #expect(abs(two.low - 2 * one.low) <= 1)
    #expect(abs(two.high - 2 * one.high) <= 1)
  }

  @Test("are not claimed below 200 words")
  func short() {
    #expect(Rates.of(points: 1000, findings: 1, authorWords: 199) == nil)
    #expect(Rates.of(points: 1000, findings: 1, authorWords: 200) != nil)
  }

  @Test("of the body leave the headline out")
  func headline() {
    let article = ArticleRecord(
      path: "a.txt",
      sentences: [
        Samples.sentence("Perhaps", voice: .headline, findings: [Samples.finding()]),
        Samples.sentence("Perhaps", words: 300, findings: [Samples.finding(points: 500)]),
        Samples.sentence("“Perhaps”", voice: .quotation, words: 100),
      ])
    #expect(article.headline.speculation == 2000)
    #expect(article.points.speculation == 500)
    #expect(article.per1000?.speculation.rate == 1667)
    #expect(article.quotedShare == 250)
    #expect(article.words == 410)
    #expect(article.sentencesTouched == 2)
  }
}
