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
        a.txt: error: 1.5 points of speculation in the article, 0.0 allowed
        a.txt: 3 errors, 2 warnings
        b: not read
        1 article checked, 1 failed, 1 file not read; 3 errors, 2 warnings

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

  @Test("every format counts the limits that were passed as errors")
  func limitsAreErrors() {
    let limits = GateLimits(
      pointsPerArticle: [.speculation: 0], pointsPerSentence: [.attribution: 1500],
      findings: [2: 0], findingsByID: ["speculation": 0])
    let text = check("text", [Samples.article], limits: limits)
    #expect(text.contains("a.txt: 5 errors, 2 warnings\n"))
    #expect(text.split(separator: "\n").count { $0.contains(": error: ") } == 5)
    #expect(check("markdown", [Samples.article], limits: limits).contains("5 errors, 2 warnings"))
    #expect(check("junit", [Samples.article], limits: limits).contains("failures=\"5\""))
  }

  @Test("only lines with a place are wider than asked for")
  func width() {
    let long = "a reason with so many words that they would never fit on a single line"
    let finding = Samples.finding("may", in: "It may go.", reason: long)
    let sentence = Samples.sentence("It may go.", findings: [finding])
    let article = ArticleRecord(
      path: "a",
      warnings: [
        WarningRecord(line: 1, column: 1, utf16Column: 1, message: long, help: long)
      ], sentences: [sentence])
    let lines = check("text", [article], width: 40).split(separator: "\n")
    #expect(lines.count { $0.hasSuffix(long) || $0.contains("\(long) [") } == 2)
    #expect(lines.allSatisfy { $0.hasPrefix("a:") || $0.count <= 40 || $0.contains(" checked, ") })
    #expect(lines.contains("  help: a reason with so many words"))
    #expect(lines.contains("    that they would never fit on a"))
  }

  @Test("a text that a corpus holds twice has two fingerprints in GitLab's report")
  func corpusFingerprints() throws {
    let insult = Samples.finding(
      "x", in: "x", id: "loaded-language.a/b", stage: .loadedLanguage, strength: 3)
    func fingerprints(_ names: [String?]) throws -> [String] {
      let articles = names.map { name in
        ArticleRecord(
          path: "c.jsonl", article: name,
          warnings: [WarningRecord(line: 1, column: 1, utf16Column: 1, message: "no reason")],
          sentences: [Samples.sentence("x", findings: [insult])])
      }
      let limits = GateLimits(pointsPerArticle: [.loadedLanguage: 0])
      return check("gitlab", articles, limits: limits).split(separator: "\"fingerprint\":\"")
        .dropFirst().map { String($0.prefix(16)) }
    }
    let two = try fingerprints(["1", "2"])
    #expect(two.count == 6 && Set(two).count == 6)
    // A file with one article is known as it always was.
    let path = Fingerprint(
      of: "c.jsonl", Fingerprint(of: "loaded-language.a/b", "x", "x", "0").description)
    #expect(try fingerprints([nil]).first == path.description)
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
