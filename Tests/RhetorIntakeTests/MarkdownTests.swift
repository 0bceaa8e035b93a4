import RhetorText
import Testing

@testable import RhetorIntake

@Suite("Markdown")
struct MarkdownTests {
  private func document(_ text: String) throws -> Document {
    try Intake().document(named: "a.md", from: Array(text.utf8))
  }

  private func blocks(_ text: String) throws -> [String] {
    let document = try document(text)
    return document.blocks.map { "\($0.role): \(document.string($0.range))" }
  }

  @Test func blocksHaveTheirRoles() throws {
    let text = """
      # The *vote*

      *So*-called **experts** say [no](https://x.example/perhaps).
      They say `perhaps` so.

      ## Later

      > Quoted.
      > > Deeper.

      - One
        - Two

      | A | B |
      |---|---|
      | c | ~~d~~ e |

      ```
      perhaps
      ```

          perhaps

      ![perhaps](perhaps.png "perhaps")

      [ref]: https://x.example/perhaps "perhaps"
      """
    #expect(
      try blocks(text) == [
        "headline: The vote", "paragraph: So-called experts say no.\nThey say \u{FFFC} so.",
        "subheading: Later", "blockQuote: Quoted.", "blockQuote: Deeper.", "listItem: One",
        "listItem: Two", "listItem: A", "listItem: B", "listItem: c", "listItem: e",
      ])
  }

  @Test func headingBehindProseIsNoHeadline() throws {
    #expect(try blocks("One.\n\n# Two") == ["paragraph: One.", "subheading: Two"])
  }

  @Test(
    "front matter is passed on, not read",
    arguments: [
      "---\ntitle: \"Perhaps: a vote\"\ndate: 2024-03-01\ntags: [a]\nlist:\n  - b\n---\nOne.",
      "\u{FEFF}---\r\ntitle: 'Perhaps: a vote'\r\ndate:  2024-03-01 \r\n...\r\nOne.",
      "+++\ntitle = \"Perhaps: a vote\"\ndate = 2024-03-01\n[table]\n+++\n\nOne.",
    ])
  func frontMatter(text: String) throws {
    let document = try document(text)
    #expect(document.origin.meta == ["title": "Perhaps: a vote", "date": "2024-03-01"])
    #expect(try blocks(text) == ["paragraph: One."])
  }

  @Test func ruleIsNoFrontMatter() throws {
    #expect(try blocks("---\n\nOne.") == ["paragraph: One."])
    #expect(try blocks("---\nOne: two.") == ["paragraph: One: two."])
  }

  @Test func commentsSpeakInlineAndAlone() throws {
    let document = try document(
      "One.\n\n<!-- rhetor:ignore a -- first -->\nTwo.\n\nThree <!-- rhetor:ignore b -- then -->.")
    #expect(document.directives.map(\.reason) == ["first", "then"])
    let source = document.directives.map(\.source.bytes)
    #expect(source.map(\.count) == [33, 32])
  }

  @Test func htmlInMarkdownIsReadAsHTML() throws {
    let text =
      "<h1 align=center>The <b>vote</b></h1>\n\n<div>\nCritics &mdash; say\n</div>\n\n"
      + "<script>perhaps</script>\n\nTwo<br>lines <b>bold</b>."
    #expect(
      try blocks(text) == [
        "headline: The vote", "paragraph: Critics — say", "paragraph: Two\nlines bold.",
      ])
  }

  @Test func escapesAndReferencesAreRead() throws {
    #expect(
      try blocks("\\*not\\* &amp; &copy; 2 &lt; 3 &nosuch;") == [
        "paragraph: *not* & © 2 < 3 &nosuch;"
      ])
  }

  @Test(
    "anything is Markdown", arguments: ["", "\u{0}", "> > > -", "[[[[(((", "`", "<!--", "|\n|-"])
  func anything(text: String) throws {
    _ = try? document(text)
    _ = try document(String(repeating: "> ", count: 2000) + "deep")
    _ = try document(String(repeating: "[", count: 20_000) + "x")
  }
}
