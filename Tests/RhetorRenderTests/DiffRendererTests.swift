import RhetorRender
import RhetorReport
import RhetorTestSupport
import Testing

@Suite("Comparisons for a person")
struct DiffRendererTests {
  private func render(_ name: String, _ diff: ReportDiff, new: RunStamp = Samples.stamp) -> String {
    guard let type = DiffRenderers.named(name) else { return "" }
    var renderer = type.init(RenderOptions())
    var sink = ByteSink()
    renderer.begin(old: Samples.stamp, new: new, into: &sink)
    renderer.add(diff, into: &sink)
    renderer.finish(into: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  private let diff: ReportDiff = {
    let old = "It may rain in the north."
    let new = "It will rain in the north."
    return ReportDiff(
      from: ArticleRecord(
        path: "a.txt",
        sentences: [
          Samples.sentence(
            old, words: 400,
            findings: [Samples.finding("may", in: old, id: "speculation.modal/may", points: 1000)])
        ]),
      to: ArticleRecord(path: "a.txt", sentences: [Samples.sentence(new, words: 500)]))
  }()

  @Test("text shows sentences, findings and scores")
  func text() {
    #expect(
      render("text", diff) == """
        a.txt

          reworded 3:1 → 3:1
            - It may rain in the north.
            + It will rain in the north.

          removed 3:5 “may” · speculation.modal/may (-1.0)

          speculation: 1.0 → 0.0 points (-1.0); per 1,000 words 2.5 → 0.0 (wording -2.25, length -0.25)
          loaded-language: 0.0 → 0.0 points (0.0); per 1,000 words 0.0 → 0.0 (wording 0.0, length 0.0)
          attribution: 0.0 → 0.0 points (0.0); per 1,000 words 0.0 → 0.0 (wording 0.0, length 0.0)
          words in the author's voice: 400 → 500
          0 sentences and 0 findings unchanged


        """)
  }

  @Test("unlike stamps are told first")
  func stamps() {
    let new = RunStamp(
      rhetor: "0.2.0", icu: "74.2", unicode: "15.1", lexicons: Samples.stamp.lexicons,
      configuration: Samples.stamp.configuration)
    #expect(
      render("text", diff, new: new).hasPrefix(
        "the two sides were not made by the same rules:\n  rhetor: 0.1.0 → 0.2.0\n\n"))
    #expect(render("markdown", diff, new: new).contains("- rhetor: 0.1.0 → 0.2.0\n"))
  }

  @Test("nothing changed is said")
  func same() {
    let same = ReportDiff(from: Samples.article, to: Samples.article)
    #expect(render("text", same) == "a.txt\n  nothing changed\n\n")
    #expect(render("markdown", same).hasSuffix("Nothing changed.\n"))
  }

  @Test("Markdown shows scores, findings and sentences")
  func markdown() {
    let output = render("markdown", diff)
    #expect(output.contains("| speculation | 1.0 → 0.0 | -1.0 | 0.0 | 2.5 → 0.0 | -2.25 | -0.25 |"))
    #expect(output.contains("- removed **may** (speculation.modal/may, -1.0), line 3\n"))
    #expect(
      output.contains("- reworded: ~~It may rain in the north.~~ → It will rain in the north.\n"))
  }
}
