import RhetorText
import Testing

@testable import RhetorIntake

@Suite("Web pages")
struct HTMLTests {
  private func document(_ page: String) throws -> Document {
    try Intake().document(named: "a.html", from: Array(page.utf8))
  }

  private func blocks(_ page: String) throws -> [String] {
    let document = try document(page)
    return document.blocks.map { "\($0.role): \(document.string($0.range))" }
  }

  @Test func articleIsFoundAmongFurniture() throws {
    let page = """
      <!doctype html><title>Paper</title><header><h1>The Paper</h1><p>Since 1900</p></header>
      <nav><ul><li><a href=a>One</a><li><a href=b>Two</a></ul></nav>
      <div class="cookie-banner"><p>We may perhaps use cookies.</p></div>
      <main><article><h1>The vote</h1><p class=byline>By Jane Doe</p><p>Critics say no.</p>
      <aside class=related>Perhaps read on</aside><h2>Later</h2><p>It passed.</p>
      <ul><li>First, it passed in the chamber.<li>Then it did not.</ul>
      <figure><img src=x alt=perhaps><figcaption>The hall</figcaption></figure>
      <div class="share-tools">Share perhaps</div></article></main>
      <footer><p>Perhaps write to us.</p></footer>
      """
    #expect(
      try blocks(page) == [
        "headline: The vote", "byline: By Jane Doe", "paragraph: Critics say no.",
        "subheading: Later", "paragraph: It passed.", "listItem: First, it passed in the chamber.",
        "listItem: Then it did not.", "caption: The hall",
      ])
  }

  @Test func headlineAboveTheArticleIsItsOwn() throws {
    let page =
      "<header><h1>The vote</h1></header><main><p>Critics say no, and then they say yes.</p></main>"
    #expect(
      try blocks(page) == [
        "headline: The vote", "paragraph: Critics say no, and then they say yes.",
      ])
  }

  @Test func pageInsideOneFormIsStillAPage() throws {
    #expect(try blocks("<form><p>Critics say no.</p></form>") == ["paragraph: Critics say no."])
  }

  @Test func listOfLinksIsNoProse() throws {
    let page = "<p>One.</p><ul><li><a href=a>Perhaps this</a><li><a href=b>Perhaps that</a></ul>"
    #expect(try blocks(page) == ["paragraph: One."])
  }

  @Test func quotationsAndPostsAreTold() throws {
    let page =
      "<blockquote><p>A quote.</blockquote><blockquote class=twitter-tweet><p>A post.</blockquote>"
      + "<p>She said <q>no</q> twice."
    #expect(
      try blocks(page) == [
        "blockQuote: A quote.", "embed: A post.", "paragraph: She said “no” twice.",
      ])
  }

  @Test func codeIsAMarkAndLineBreaksDivide() throws {
    #expect(
      try blocks("Run <code>perhaps</code> now<br>or<br><br>later<pre>perhaps") == [
        "paragraph: Run \u{FFFC} now\nor", "paragraph: later", "paragraph: perhaps",
      ])
  }

  @Test func whatIsNotShownIsNotRead() throws {
    let page =
      "<p>Seen<span hidden> a</span><span style='Display : none'> b</span><del> c</del>"
      + "<span class=sr-only> d</span><template> e</template><noscript> f</noscript>"
      + "<svg><text> g</text></svg><textarea> h</textarea><sup>[12]</sup>, m<sup>e</sup>.</p>"
    #expect(try blocks(page) == ["paragraph: Seen, me."])
  }

  @Test(
    "references are read as browsers read them",
    arguments: [
      ("AT&amp;T", "AT&T"), ("AT&ampT", "AT&T"), ("&copy2020", "©2020"), ("&#146;", "’"),
      ("&nosuch; &", "&nosuch; &"), ("a&shy;b", "a\u{AD}b"), ("&NotEqualTilde;", "≂̸"),
      ("&#0;", "\u{FFFD}"), ("&#x1F600;", "😀"), ("1 < 2 &lt; 3", "1 < 2 < 3"),
      ("a&nbsp;b", "a\u{A0}b"),
    ])
  func references(source: String, text: String) throws {
    #expect(try blocks("<p>" + source) == ["paragraph: " + text])
  }

  @Test func commentsThatSpeakAreHeard() throws {
    let document = try document(
      "<p>One.</p>\n<!-- rhetor:ignore speculation -- why --><p>Two.<!-- other --></p>")
    #expect(document.directives.map(\.reason) == ["why"])
    #expect(
      document.directives.map { document.string(TextRange($0.offset..<$0.offset + 3)) } == ["Two"])
  }

  @Test func brokenPagesAreReadAsBrowsersReadThem() throws {
    #expect(
      try blocks("<!doctype html><b><p>One</b> two<p>three<table>four<td>five</table>six</p></i>")
        == [
          "paragraph: One two", "paragraph: three", "paragraph: four", "listItem: five",
          "paragraph: six",
        ])
    #expect(try blocks("") == [])
    #expect(try blocks("<") == ["paragraph: <"])
    #expect(try blocks("<!-- never closed") == [])
  }

  @Test("pages beyond the limits are refused with a reason")
  func limits() {
    let cases = [
      (String(repeating: "<div>", count: 100_000), "nested more than 2000 deep"),
      (String(repeating: "<p><font color=x>", count: 50_000), "nested more than 2000 deep"),
      ("<a " + (0..<9000).map { "a\($0)" }.joined(separator: " ") + ">", "4000 attributes"),
      ("<a " + (0..<9000).map { "a\($0)=''" }.joined() + ">", "4000 attributes"),
    ]
    for (page, reason) in cases {
      let error = #expect(throws: IntakeError.self) { try document(page) }
      #expect(error?.message.contains(reason) == true, "\(reason)")
      #expect(error?.help != nil)
    }
  }

  /// What hides tags from the guard hides them from the tree as well.
  @Test(arguments: [
    "<!-->", "<!--->", "<!--x--!>", "<?x>", "<!x>", "</ >", "<!-- <svg> -->", "<svg><style>",
    "<svg><title>", "<svg><title><b></svg></b></title><style>", "<math><style>",
    "<svg><math></svg><style>", "<svg><![CDATA[</svg>]]><style>", "<svg><?</svg><style>",
    "<svg><foreignObject><p></svg></foreignObject><style>", "<? <style>", "<! <style>",
    "</ <style>",
    "<style></stylex><!--</style>", "<script><!--<script></script><!--</script>",
    "<script><!--></script>", "<select><style></select>", "<select><svg><![CDATA[></select>",
    "<svg></svg-x><style>", "<style-x>", "<x a=b=\">", "<x =\">", "<x a=b\">", "<g><svg></g>",
    "<svg><path></svg>",
  ])
  func nothingHidesTags(beginning: String) {
    for tags in ["<div>", "<g>"] {
      let page = "<html><body>" + beginning + String(repeating: tags, count: 50_000)
      let error = #expect(throws: IntakeError.self) { try document(page + "Perhaps.") }
      #expect(error?.help != nil)
    }
  }

  @Test(arguments: [
    "<rt>", "<ruby><rt>", "<svg><a>", "<svg><style>", "<rp>", "<g/>", "<svg><g a=b/>", "<svg><g/ >",
    "<svg><title><g/>", "<g><svg></g><g/>", "<select><svg></select><g/>", "<svg><p><g/>",
    "<svg></svg-x></svg><g/>", "<math><g/>", "<div><select><script></div></script></select>",
    "<div></x>", "<lin\u{212A}>",
  ])
  func elementsThatNest(tags: String) {
    #expect(throws: IntakeError.self) { try document(String(repeating: tags, count: 50_000)) }
  }

  /// Maps have thousands of lines.
  @Test func elementsOfDrawingsMayBeEmpty() throws {
    let lines = "<path d=\"M0 0\"/><use href=#a /><g><circle r='1'/></g>"
    let drawing = "<svg><title>Map</title>" + String(repeating: lines, count: 3000) + "</svg>"
    #expect(try blocks(drawing + "<p>It rained.</p>") == ["paragraph: It rained."])
  }

  /// Drawings come first on many pages, and scripts full of signs and tags in strings behind them.
  @Test func scriptsBehindDrawingsAreNoMarkup() throws {
    let drawing = """
      <svg viewBox="0 0 9 9"><title>Menu</title><style><![CDATA[.a{fill:red}]]></style>\
      <filter><feMerge><feMergeNode/></feMerge></filter><circle><animateTransform/></circle>\
      <g class="a"><path d="M0 0"></path><use href="#b"/></g></svg><!-- x -->
      """
    let script = "<script>" + String(repeating: "if(a<b){c='<em>'}", count: 3000) + "</script>"
    #expect(try blocks(drawing + script + "<p>It rained.</p>") == ["paragraph: It rained."])
  }

  @Test("pages that are only strange are read")
  func strange() throws {
    #expect(try blocks("<p>" + String(repeating: "<b>", count: 1500) + "deep").count == 1)
    #expect(try blocks(String(repeating: "<p>x", count: 5000)).count == 5000)
    #expect(try blocks("<p>" + String(repeating: "x", count: 1 << 20)).count == 1)
    let script = "<script>" + String(repeating: "if (a<b) {} ", count: 9000) + "</script><p>x"
    #expect(try blocks(script) == ["paragraph: x"])
  }
}
