import RhetorRender
import RhetorReport
import RhetorTestSupport
import Testing

@Suite("Checks")
struct CheckRendererTests {
  private func check(
    _ name: String, _ articles: [ArticleRecord], limits: GateLimits = GateLimits(),
    failures: [FailureRecord] = [], width: Int = 80
  ) -> String {
    guard let type = CheckRenderers.named(name) else { return "" }
    var renderer = type.init(RenderOptions(width: width))
    var sink = ByteSink()
    renderer.begin(CheckContext(stamp: Samples.stamp), into: &sink)
    let gate = Gate(limits: limits)
    for article in articles {
      renderer.add(CheckedArticle(article, gate.judge(article)), into: &sink)
    }
    for failure in failures { renderer.addFailure(failure, into: &sink) }
    renderer.finish(CheckOutcome(), into: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test("text has a line and the words for each finding, then limits, then the counts")
  func text() {
    let output = check(
      "text", [Samples.article],
      limits: GateLimits(
        pointsPerArticle: [.speculation: 0], pointsPerSentence: [.attribution: 1500]),
      failures: [FailureRecord(path: "b", message: "is a folder", help: "name its files")])
    #expect(
      output == """
        a.txt:3:5: warning: a reason [speculation.modal/might]
          Might it be?
          ^~~~~
        a.txt:3:5: warning: a reason [speculation.adverb/perhaps]
          Perhaps a "test", critics say.
          ^~~~~~~
          help: plainer: omit it
        a.txt:3:5: error: a reason [attribution.generic/critics]
          Perhaps a "test", critics say.
                            ^~~~~~~~~~~
        a.txt:3: error: 2.0 points of attribution in a sentence, 1.5 allowed
        a.txt: 2 errors, 2 warnings; 1.5 points of speculation in the article, 0.0 allowed
        b: error: is a folder
          help: name its files
        1 article checked, 1 failed, 1 file not read; 2 errors, 2 warnings

        """)
  }

  @Test("an article that passes has no line of its own")
  func passing() {
    let sentence = Samples.sentence("It may go.", findings: [Samples.finding("may", in: "It may")])
    #expect(
      check("text", [ArticleRecord(path: "a", sentences: [sentence])]) == """
        a:3:5: warning: a reason [speculation.adverb/perhaps]
          It may go.
             ^~~
        1 article checked, 0 failed; 0 errors, 1 warning

        """)
  }

  @Test("long sentences are cut around the words")
  func excerpt() {
    let text = String(repeating: "one two three ", count: 10) + "may four five six."
    let sentence = Samples.sentence(text, findings: [Samples.finding("may", in: text)])
    let lines = check("text", [ArticleRecord(path: "a", sentences: [sentence])], width: 40)
      .split(separator: "\n")
    #expect(lines[1] == "  …one two three may four five six.")
    #expect(lines[2] == "                 ^~~")
  }

  @Test("workflow commands cannot be broken out of")
  func gitHubEscapes() {
    let sentence = Samples.sentence(
      "x",
      findings: [
        Samples.finding(
          "x", in: "x", id: "loaded-language.a/b,c:d", stage: .loadedLanguage, strength: 3,
          reason: "100 % sure\r\n::error::gotcha")
      ])
    let output = check("github", [ArticleRecord(path: "a,b:c%\n.txt", sentences: [sentence])])
    #expect(
      output == "::error file=a%2Cb%3Ac%25%0A.txt,line=3,col=6,endLine=3,endColumn=7,"
        + "title=loaded-language.a/b%2Cc%3Ad::100 %25 sure%0D%0A::error::gotcha\n")
  }

  @Test("no more than ten annotations of a level are written, strongest first, the rest counted")
  func gitHubLimit() {
    let sentence = Samples.sentence(
      "x",
      findings: (0..<13).map { Samples.finding("x", in: "x", points: 100 * ($0 % 12)) }
        + [
          Samples.finding(
            "x", in: "x", id: "loaded-language.a/b", stage: .loadedLanguage, strength: 3)
        ])
    let output = check("github", [ArticleRecord(path: "a", sentences: [sentence])])
    let lines = output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("::error ") == true)
    #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
    #expect(lines.last?.hasPrefix("::notice title=rhetor::left out: 1 warning (") == true)
  }
}
