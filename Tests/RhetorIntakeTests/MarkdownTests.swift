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

  /// What stands in code begins no comment.
  @Test(arguments: [
    "Write `<!--` to begin", "Write ``a ` <!-- `` to begin", "Write \\<!-- to begin",
    "Write <!-- to begin", "```\n<!--\n```\nTo begin", "- ~~~\n  <!--\n  ~~~\n\nTo begin",
  ])
  func codeIsNoComment(beginning: String) throws {
    let rest = """


      - One
      - Two

      Later
      ---

      | a | b |
      |---|---|
      | c | d |

      Write `-->` to end.
      """
    let found = try blocks(beginning + rest)
    #expect(
      found.suffix(8) == [
        "listItem: One", "listItem: Two", "subheading: Later", "listItem: a", "listItem: b",
        "listItem: c", "listItem: d", "paragraph: Write \u{FFFC} to end.",
      ])
  }

  @Test(arguments: [
    "Say `x` <!-- rhetor:ignore a -- why --> so.", "Say ` <!-- rhetor:ignore a -- why --> so.",
    "- One `\n- Two ` <!-- rhetor:ignore a -- why -->", "> Say <!-- rhetor:ignore a -- why -->",
    "Say\n     <!-- rhetor:ignore\na -- why --> so.", "- <!-- rhetor:ignore a -- why -->\n  So.",
    "<!-- rhetor:ignore a\n\n -- why -->\n\nSo.",
    "```\n`\n```\nSay <!-- rhetor:ignore a -- why -->.",
    "| a | b |\n|---|---|\n| c <!-- rhetor:ignore a -- why --> | d |",
  ])
  func commentsBesideCodeSpeak(text: String) throws {
    #expect(try document(text).directives.map(\.reason) == ["why"])
  }

  @Test(.timeLimit(.minutes(1))) func backticksCostLittle() throws {
    let runs = (1..<1500).map { String(repeating: "`", count: $0) }.joined(separator: " <!--")
    _ = try document(runs)
    _ = try document(String(repeating: "` <!-- ``\n", count: 50_000))
  }
}
