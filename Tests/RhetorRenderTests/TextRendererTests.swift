import RhetorRender
import RhetorReport
import RhetorTestSupport
import Testing

@Suite("Text for a person")
struct TextRendererTests {
  @Test("shows sentence, underline, reason and totals")
  func whole() {
    let expected = """
      a.txt
      Might it be?

        3:1 headline
          Might it be?
          ^~~~~
          ! · speculation.modal/might · a reason (1.0)

        3:1
          Perhaps a "test", critics say.
          ^~~~~~~           ^~~~~~~~~~~
          !! · speculation.adverb/perhaps · a reason (0.5; conditional ×0.25)
            plainer: omit it
          !! · attribution.generic/critics · a reason (2.0)

        stage               points   per 1,000 words (95 %)
        speculation            0.5   2.0 (0.0–18.6)
        loaded-language        0.0   0.0 (0.0–29.4)
        attribution            2.0   8.0 (0.0–74.5)
        headline apart: speculation 1.0
        251 of 254 words in the author's voice, 0 % of the prose quoted
        3 findings; 2 of 3 sentences with points
        1 malformed byte sequence replaced

      1 article, 254 words, 3 findings; 2 of 3 sentences with points

      """
    #expect(Samples.render("text") == expected)
  }

  private func marked(_ text: String, _ words: String..., width: Int = 80) -> [String] {
    let findings = words.map { Samples.finding($0, in: text) }
    let output = Samples.render(
      "text", [ArticleRecord(path: "a", sentences: [Samples.sentence(text, findings: findings)])],
      options: RenderOptions(width: width))
    return output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .drop { !$0.hasPrefix("  3:1") }.dropFirst().prefix { !$0.contains(" · ") }
      .map { String($0.dropFirst(4)) }
  }

  @Test("no prose is wider than asked for")
  func width() {
    let long = "a reason with so many words that they would never fit on a single line"
    let finding = Samples.finding("may", in: "It may go.", reason: long)
    let article = ArticleRecord(
      path: "a", notes: [long],
      warnings: [WarningRecord(line: 1, column: 1, utf16Column: 1, message: long, help: long)],
      sentences: [Samples.sentence("It may go.", findings: [finding])])
    let output = Samples.render("text", [article], options: RenderOptions(width: 40))
    let lines = output.split(separator: "\n").filter { !$0.hasPrefix("  stage ") }
    #expect(lines.allSatisfy { $0.count <= 40 }, "\(output)")
    #expect(
      output.contains(
        """
            !! · speculation.adverb/perhaps ·
              a reason with so many words that

        """), "\(output)")
  }

  @Test("findings are counted apart where they have no points")
  func counts() {
    let note = Samples.finding("may", in: "It may.", points: 0)
    let article = ArticleRecord(
      path: "a", sentences: [Samples.sentence("It may.", findings: [note])])
    let text = Samples.render(
      "text", [article, Samples.article], options: RenderOptions(width: 100))
    #expect(text.contains("  0 findings, 1 without points; 0 of 1 sentence with points\n"))
    #expect(text.contains(", 3 findings, 1 without points; 2 of 4 sentences with points\n"))
    #expect(
      Samples.render("markdown", [article]).contains(" words, 0 findings, 1 without points.\n"))
    #expect(Samples.render("markdown").contains(", 3 findings.\n"))
  }

  @Test("underlines stand right under wide, combining and joined characters")
  func cells() {
    #expect(marked("日本 may go", "may") == ["日本 may go", "     ^~~"])
    #expect(marked("e\u{301}te\u{301} may", "may") == ["e\u{301}te\u{301} may", "    ^~~"])
    #expect(marked("👩‍👩‍👧 🇩🇪 may", "may") == ["👩‍👩‍👧 🇩🇪 may", "      ^~~"])
    #expect(marked("so 日本 it", "日本") == ["so 日本 it", "   ^~~~"])
  }

  @Test("long sentences are broken with their underlines")
  func wrapping() {
    let text = "One two three four five six seven eight perhaps nine ten"
    #expect(
      marked(text, "seven eight perhaps", width: 44)
        == [
          "One two three four five six seven eight", "                            ^~~~~~~~~~~",
          "perhaps nine ten", "~~~~~~~",
        ])
    let long = String(repeating: "x", count: 50)
    #expect(
      marked(long, "x", width: 40) == [
        String(repeating: "x", count: 36), "^", String(repeating: "x", count: 14),
      ])
  }

  @Test("line breaks become spaces and controls are spelled out")
  func untrusted() {
    #expect(
      marked("It\r\n\tmay \u{1B}[31m \u{202E}go", "go")
        == ["It may \\u{1B}[31m \\u{202E}go", "                          ^~"])
    let output = Samples.render(
      "text", [], failures: [FailureRecord(path: "a\u{1B}[2J", message: "is a folder")])
    #expect(!output.contains("\u{1B}"))
    #expect(output.hasPrefix("a\\u{1B}[2J: not scored\n"))
  }

  @Test("words are found where mark-up shifted the offsets")
  func shifted() {
    let text = "may not be may"
    let finding = FindingRecord(
      id: "speculation.modal/may", stage: .speculation, category: "speculation.modal", start: 121,
      end: 124, line: 3, column: 1, utf16Column: 1, text: "may", strength: 1, points: 1000,
      reason: "r")
    let sentence = SentenceRecord(
      path: "a", article: "a", index: 0, start: 100, end: 130, line: 3, column: 1, utf16Column: 1,
      text: text, voice: .author, words: 4, authorWords: 4, findings: [finding])
    let output = Samples.render("text", [ArticleRecord(path: "a", sentences: [sentence])])
    #expect(output.contains("    may not be may\n               ^~~\n"))
  }

  @Test("notes and attributions are shown when verbose")
  func verbose() {
    let note = Samples.finding("may", in: "It may.", strength: 0, points: 0)
    let article = ArticleRecord(
      path: "a", sentences: [Samples.sentence("It may.", findings: [note])])
    #expect(!Samples.render("text", [article]).contains("It may."))
    let options = RenderOptions(isVerbose: true)
    #expect(Samples.render("text", [article], options: options).contains("    - · spec"))
    #expect(
      Samples.render("text", options: options).contains(
        "    attribution: “critics” “say” · generic.collective\n"))
  }

  @Test("a pronoun is shown with whom it means, or that this is not clear")
  func antecedents() {
    func shown(_ antecedent: SpanRecord?, _ note: String?) -> String {
      let frame = FrameRecord(
        cue: SpanRecord(start: 4, end: 8, text: "said"),
        source: SpanRecord(start: 0, end: 3, text: "She"), antecedent: antecedent, content: [],
        sourceClass: "pronoun", points: 0, note: note)
      let article = ArticleRecord(
        path: "a", sentences: [Samples.sentence("She said so.", frames: [frame])])
      return Samples.render("text", [article], options: RenderOptions(isVerbose: true))
    }
    let name = SpanRecord(start: 0, end: 3, text: "Ana")
    #expect(shown(name, nil).contains("    attribution: “She” (Ana) “said” · pronoun\n"))
    #expect(shown(nil, "who?").contains("    attribution: “She” “said” · pronoun; who?\n"))
  }

  @Test("colour is asked for")
  func color() {
    #expect(!Samples.render("text").contains("\u{1B}"))
    #expect(Samples.render("text", options: RenderOptions(usesColor: true)).contains("\u{1B}[1m"))
  }
}
