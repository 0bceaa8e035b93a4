import RhetorRender
import RhetorReport
import RhetorTestSupport
import Testing

@Suite("CSV and Markdown")
struct TableRendererTests {
  @Test("a row per sentence, quoted and without formulas")
  func sentences() {
    let expected = [
      "path,article,index,line,column,start,end,voice,words,author-words,"
        + "speculation,loaded-language,attribution,findings,sources,antecedents,cues,"
        + "source-classes,text",
      "a.txt,a.txt,0,3,1,0,12,headline,3,0,1000,0,0,speculation.modal/might,,,,,Might it be?",
      "a.txt,a.txt,1,3,1,13,43,author,250,250,500,0,2000,"
        + "speculation.adverb/perhaps;attribution.generic/critics,critics,,say,generic.collective,"
        + "\"Perhaps a \"\"test\"\", critics say.\"",
      "a.txt,a.txt,2,3,1,50,57,author,1,1,0,0,0,,,,,,'=SUM(1)", "",
    ]
    #expect(Samples.render("csv") == expected.joined(separator: "\r\n"))
  }

  @Test("a row per article has as many fields as the header")
  func articles() throws {
    let short = ArticleRecord(path: "b", sentences: [Samples.sentence("One.")])
    let rows = Samples.render("csv", [short], options: RenderOptions(unit: .article))
      .split(separator: "\r\n")
    #expect(rows.count == 2)
    let counts = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }
    #expect(counts[0] == counts[1])
    #expect(rows[1] == "b,b,,10,10,0.0,0,0,0,0,0,0,,,,,,,,,,0,1,0,{}")
  }

  @Test("a combining mark does not hide a comma")
  func combining() {
    let article = ArticleRecord(path: "a,\u{301}b", sentences: [])
    let rows = Samples.render("csv", [article], options: RenderOptions(unit: .article))
    #expect(rows.contains("\"a,\u{301}b\""))
  }

  @Test("nothing in an article is taken for Markdown")
  func markdown() {
    let text = "<b>*may*</b> [x](y) | `c` @someone #12"
    let article = ArticleRecord(
      path: "a|b.txt", title: "# <script>",
      sentences: [Samples.sentence(text, findings: [Samples.finding(text, in: text)])])
    let output = Samples.render("markdown", [article])
    #expect(
      output.contains(
        "**&lt;b&gt;\\*may\\*&lt;/b&gt; \\[x\\](y) \\| \\`c\\` @<!-- -->someone #<!-- -->12**"))
    #expect(output.contains("## a\\|b.txt\n\nHeadline: #<!-- --> &lt;script&gt;\n"))
    #expect(output.contains("| speculation | 2.0 | 0.0 | – | – |\n"))
  }

  @Test("the lists of formats are sorted and without repetition")
  func lists() {
    for names in [
      Renderers.all.map { $0.name }, DiffRenderers.all.map { $0.name },
      CheckRenderers.all.map { $0.name },
    ] {
      #expect(names == Set(names).sorted())
    }
    #expect(Renderers.named("nothing") == nil)
  }
}
