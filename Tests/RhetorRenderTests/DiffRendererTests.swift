import Foundation
import RhetorRender
import RhetorReport
import RhetorTestSupport
import Testing

@Suite("Comparisons for a person")
struct DiffRendererTests {
  private func render(
    _ name: String, _ diffs: [ReportDiff], new: RunStamp = Samples.stamp,
    options: RenderOptions = RenderOptions()
  ) -> String {
    guard let type = DiffRenderers.named(name) else { return "" }
    var renderer = type.init(options)
    var sink = ByteSink()
    var summary = DiffSummary()
    renderer.begin(old: Samples.stamp, new: new, into: &sink)
    for diff in diffs {
      summary.add(diff)
      renderer.add(diff, into: &sink)
    }
    renderer.finish(summary, into: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  private static func pair(
    _ old: String, _ new: String, words: (Int, Int) = (400, 500), path: String = "a.txt"
  ) -> ReportDiff {
    ReportDiff(
      from: ArticleRecord(
        path: path,
        sentences: [
          Samples.sentence(
            old, words: words.0,
            findings: [Samples.finding("may", in: old, id: "speculation.modal/may", points: 1000)])
        ]),
      to: ArticleRecord(path: path, sentences: [Samples.sentence(new, words: words.1)]))
  }

  private let diff = pair("It may rain in the north.", "It will rain in the north.")

  @Test("text shows sentences, findings with their causes, and scores")
  func text() {
    #expect(
      render("text", [diff]) == """
        a.txt

          reworded 3:1 · speculation -1.0
              It [-may-] {+will+} rain in the north.
              - “may” · speculation.modal/may (-1.0): “may” became “will”

          stage                points   change   per 1,000 words   by wording   by length
          speculation       1.0 → 0.0     -1.0         2.5 → 0.0        -2.25       -0.25
          loaded-language   0.0 → 0.0      0.0         0.0 → 0.0          0.0         0.0
          attribution       0.0 → 0.0      0.0         0.0 → 0.0          0.0         0.0

          what moved the scores most
            -1.0  speculation.modal/may (1 → 0 findings)

          words in the author's voice: 400 → 500
          0 sentences and 0 findings unchanged


        """)
  }

  @Test("wide text shows both sides in columns that stand under one another")
  func sideBySide() throws {
    let long = "the council of the district, which meets on Mondays in the old hall by the river."
    let pair = Self.pair("It may rain, said \(long)", "日本 It will rain, said \(long)")
    let lines = render("text", [pair], options: RenderOptions(width: 120)).split(separator: "\n")
    let sides = lines.filter { $0.contains(" | ") }
    #expect(sides.count >= 2)
    #expect(sides[0].contains("[-may-]") && sides[0].contains("{+will+}"))
    #expect(lines.allSatisfy { $0.count <= 120 })
    // The right column begins in the same cell of every line.
    let starts = try sides.map { line in
      let bar = try #require(line.range(of: " | "))
      return line[..<bar.lowerBound].count
    }
    #expect(Set(starts).count == 1)
  }

  @Test("a long word is broken, and colour is added without taking the signs away")
  func style() {
    let word = String(repeating: "a", count: 100)
    let pair = Self.pair("It may rain \(word).", "It will rain \(word).")
    let plain = render("text", [pair], options: RenderOptions(width: 60))
    #expect(
      plain.split(separator: "\n").filter { $0.contains("aa") }.allSatisfy { $0.count <= 60 })
    let colored = render("text", [pair], options: RenderOptions(usesColor: true))
    #expect(colored.contains("\u{1B}[31m[-may-]\u{1B}[0m"))
    #expect(colored.contains("\u{1B}[32m{+will+}\u{1B}[0m"))
  }

  @Test("unlike stamps are told first")
  func stamps() {
    let new = RunStamp(
      rhetor: "0.2.0", icu: "74.2", unicode: "15.1", lexicons: Samples.stamp.lexicons,
      configuration: Samples.stamp.configuration)
    #expect(
      render("text", [diff], new: new).hasPrefix(
        "the two sides were not made by the same rules:\n  rhetor: 0.1.0 → 0.2.0\n\n"))
    #expect(render("markdown", [diff], new: new).contains("- rhetor: 0.1.0 → 0.2.0\n"))
    #expect(render("html", [diff], new: new).contains("<li>rhetor: 0.1.0 → 0.2.0</li>"))
    #expect(render("json", [diff], new: new).contains(#""part":"rhetor","old":"0.1.0""#))
  }

  @Test("nothing changed is said")
  func same() {
    let same = ReportDiff(from: Samples.article, to: Samples.article)
    #expect(render("text", [same]) == "nothing changed\n")
    #expect(render("markdown", [same]).hasSuffix("Nothing changed.\n"))
    #expect(render("html", [same]).contains("<p>Nothing changed.</p>"))
  }

  @Test("many pairs end with a summary, the largest change first")
  func summary() throws {
    let pairs = [
      Self.pair("It may rain.", "It will rain.", path: "a.txt"),
      ReportDiff(from: Samples.article, to: Samples.article),
      ReportDiff(
        from: ArticleRecord(path: "b.txt", sentences: []),
        to: ArticleRecord(
          path: "b.txt",
          sentences: [Samples.sentence("Perhaps.", findings: [Samples.finding(points: 3000)])])),
    ]
    let text = render("text", pairs)
    let tail = try #require(text.range(of: "summary\n")).upperBound
    #expect(
      text[tail...] == """

          article   speculation   loaded-language   attribution   sentences   findings
          b.txt            +3.0               0.0           0.0           1      +1 -0
          a.txt            -1.0               0.0           0.0           1      +0 -1
          all              +2.0               0.0           0.0

          what moved the scores most
            +3.0  speculation.adverb/perhaps (0 → 1 finding)
            -1.0  speculation.modal/may (1 → 0 findings)

          3 pairs compared, 2 changed, 1 with more points in a stage

        """)
    let markdown = render("markdown", pairs)
    #expect(markdown.contains("| b.txt | +3.0 | 0.0 | 0.0 | 1 | +1 −0 |\n| a.txt | -1.0 |"))
    #expect(render("html", pairs).contains("<h3>Summary</h3>"))
  }

  @Test("Markdown shows scores, sentences and findings")
  func markdown() {
    let output = render("markdown", [diff])
    #expect(output.contains("| speculation | 1.0 → 0.0 | -1.0 | 0.0 | 2.5 → 0.0 | -2.25 | -0.25 |"))
    #expect(
      output.contains(
        "- **reworded** line 3: It <del>may</del> <ins>will</ins> rain in the north.\n"))
    #expect(
      output.contains(
        "  - removed “may” (speculation.modal/may, -1.0): “may” became “will”\n"))
  }

  @Test("Markdown stays short enough for a comment and says what it leaves out")
  func longMarkdown() {
    let old = (0..<3000).map { Samples.sentence("Number \($0) is here.", index: $0) }
    let new = (0..<3000).map { Samples.sentence("Word \($0) went there now.", index: $0) }
    let diff = ReportDiff(
      from: ArticleRecord(path: "a.txt", sentences: old),
      to: ArticleRecord(path: "a.txt", sentences: new))
    let output = render("markdown", [diff, diff])
    #expect(output.utf8.count < 60_000)
    #expect(output.contains("more sentences changed; this comment would be too long."))
  }

  @Test("CSV has one row per sentence or per article, with numbers that stay numbers")
  func csv() {
    let rows = render("csv", [diff]).split(separator: "\r\n")
    #expect(rows.count == 2)
    #expect(
      rows[1]
        == "a.txt,a.txt,a.txt,a.txt,reworded,false,0,0,3,3,1000,0,-1000,0,0,0,0,0,0,,"
        + "speculation.modal/may,,,It may rain in the north.,It will rain in the north.")
    let articles = render("csv", [diff], options: RenderOptions(unit: .article))
      .split(separator: "\r\n")
    #expect(
      articles[1].hasPrefix("a.txt,a.txt,a.txt,a.txt,400,500,1000,0,-1000,0,2.5,0.0,-2.25,-0.25"))
    #expect(articles[0].split(separator: ",").count == articles[1].split(separator: ",").count)
  }

  @Test("nothing in an article is taken for mark-up", arguments: ["html", "markdown", "text"])
  func escaping(format: String) {
    let nasty =
      "It may \u{1B}[31m <script>alert(1)</script> & \"q\" 'a' </mark> \u{202E}x @team #1."
    let output = render(format, [Self.pair(nasty, nasty.replacing("may", with: "will"))])
    #expect(!output.contains("\u{1B}") && !output.contains("\u{202E}"))
    if format != "text" {
      #expect(!output.contains("<script>alert") && !output.contains("&lt;script>"))
    }
    if format == "html" {
      #expect(output.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;q&quot;"))
      #expect(output.components(separatedBy: "<script>").count == 2)
    }
  }
}
