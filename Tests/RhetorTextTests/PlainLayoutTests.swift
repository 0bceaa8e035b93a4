import RhetorTestSupport
import Testing

@testable import RhetorText

@Suite("The layout of plain text")
struct PlainLayoutTests {
  /// One line per block: the role and the text, with line breaks as `⏎`.
  private func layout(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return PlainLayout.blocks(of: bytes).map { block in
      let text = String(decoding: bytes[block.range.bytes], as: UTF8.self)
      let line = text.split(separator: "\n").joined(separator: "⏎")
      return "\(block.role): \(line)"
    }
  }

  @Test(
    "blank lines separate blocks", arguments: ["\n\n", "\r\n\r\n", "\r\r", "\n \t\n", "\n\u{0}\n"])
  func blankLines(gap: String) {
    #expect(
      layout("One is here.\(gap)Two is here.") == [
        "paragraph: One is here.", "paragraph: Two is here.",
      ])
  }

  @Test("one paragraph a line")
  func longLines() {
    let long = Array(repeating: "Words and more words", count: 10).joined(separator: " ") + "."
    #expect(
      layout("\(long)\nA short heading\n\(long)\n\(long)") == [
        "paragraph: \(long)", "subheading: A short heading", "paragraph: \(long)",
        "paragraph: \(long)",
      ])
  }

  @Test("hard-wrapped text is one block a group")
  func wrapped() {
    let text = """
      The minister said on Monday that the government would not
      change its course before the vote. Members of the
      Opposition called this a mistake and asked for a debate in
      the week to come.

      A second paragraph follows here and goes on until it too is
      wrapped.
      """
    #expect(layout(text).count == 2)
    #expect(layout(text).allSatisfy { $0.hasPrefix("paragraph: ") })
  }

  @Test("short paragraphs, one a line, stay apart")
  func shortLines() {
    #expect(layout("They met first.\nThey met again, and it was long.\nThey parted.").count == 3)
  }

  @Test("a title stands apart from wrapped lines under it")
  func titleOverWrapped() {
    let text = """
      Ministers meet
      The minister said on Monday that the government would not
      change its course before the vote.
      """
    #expect(layout(text).map { $0.prefix(8) } == ["headline", "paragrap"])
  }

  @Test("a small letter continues a sentence at any width")
  func smallLetter() {
    let long = Array(repeating: "words and more words", count: 10).joined(separator: " ")
    #expect(layout("\(long)\nand then the end.").count == 1)
  }

  @Test(
    "headlines",
    arguments: [
      ("Ministers meet\n\nThey met.", "headline"),
      ("Will ministers meet?\n\nThey met.", "headline"),
      ("They met on Monday.\n\nThey met.", "paragraph"),
      ("Ministers meet", "paragraph"),
      ("The list:\n\nThey met.", "paragraph"),
    ])
  func headlines(text: String, role: String) {
    #expect(layout(text).first?.hasPrefix(role + ":") == true)
  }

  @Test("a byline may stand above the headline")
  func bylineFirst() {
    #expect(
      layout("By Jane Doe\n\nMinisters meet\n\nThey met.") == [
        "byline: By Jane Doe", "headline: Ministers meet", "paragraph: They met.",
      ])
  }

  @Test(
    "bylines",
    arguments: [
      ("By Jane Doe", true), ("BY JANE DOE AND JOHN ROE", true), ("By Jane van der Berg", true),
      ("By Jane Doe, Springfield Times", true),
      ("Reporting by Jane Doe; editing by John Roe", true),
      ("By Monday the town was empty", false), ("By the way", false), ("By Friday", false),
      ("By Jane Doe.", false), ("Bye Jane Doe", false), ("By all accounts", false),
    ])
  func bylines(line: String, isByline: Bool) {
    let blocks = layout("Ministers meet\n\n\(line)\n\nThey met.\n\nThey parted.")
    #expect(blocks[1].hasPrefix("byline:") == isByline)
  }

  @Test(
    "subheadings",
    arguments: [
      ("What happened next", true), ("1989 and after", true), ("“A new start”", true),
      ("It happened next.", false), ("What happened next?", false), ("Dear Sir,", false),
      ("what happened next", false), ("They came:", false), ("“It is over.”", false),
      ("A line that has far more than twelve words is not a heading in here", false),
    ])
  func subheadings(line: String, isHeading: Bool) {
    let blocks = layout("They met first.\n\n\(line)\n\nThey met again.")
    #expect(blocks[1].hasPrefix("subheading:") == isHeading, "\(blocks)")
  }

  @Test("verse and addresses are no subheadings")
  func verse() {
    let blocks = layout("They met first.\n\nJane Doe\n\n12 High Street\n\nThey met again.")
    #expect(blocks.allSatisfy { $0.hasPrefix("paragraph:") })
    #expect(layout("They met.\n\nThe last line").last == "paragraph: The last line")
  }

  @Test(
    "list items",
    arguments: [
      ("- one thing", true), ("* one thing", true), ("• one thing", true), ("1. one thing", true),
      ("12) one thing", true), ("(3) one thing", true), ("a) one thing", true),
      ("2017. one thing", false), ("a. one thing", false), ("-one thing", false),
      ("3.5 per cent more.", false),
    ])
  func listItems(line: String, isItem: Bool) {
    let blocks = layout("They met first.\n\n\(line)\n\nThey met again.")
    #expect(blocks[1].hasPrefix("listItem:") == isItem)
  }

  @Test("items of one list are blocks of their own, with their indented lines")
  func list() {
    #expect(
      layout("They want:\n- peace and\n  quiet\n- bread") == [
        "paragraph: They want:", "listItem: - peace and⏎  quiet", "listItem: - bread",
      ])
  }

  @Test("a dash or number that wrapping put at the start of a line begins no item")
  func wrappedMarks() {
    let text = """
      The minister said on Monday that the government — or what is left of it
      - would not change its course before the vote that was set for the year
      12. It was the last that was heard of it.
      """
    #expect(layout(text).count == 1)
  }

  @Test(
    "captions",
    arguments: [
      ("Photo: The minister in May.", true), ("IMAGE: The minister", true),
      ("File photo: The minister", true), ("(Photo by Jane Doe)", true),
      ("Photography is an art.", false), ("The photo: it shows nothing.", false),
    ])
  func captions(line: String, isCaption: Bool) {
    let blocks = layout("They met first.\n\n\(line)\n\nThey met again.")
    #expect(blocks[1].hasPrefix("caption:") == isCaption)
  }

  @Test("a post and its credit line", arguments: ["\n", "\n\n"])
  func posts(gap: String) {
    let post = "Ministers meet https://t.co/abc pic.twitter.com/xyz"
    let credit = "— Jane Doe (@janedoe) October 6, 2017"
    #expect(
      layout("They met first.\n\(post)\(gap)\(credit)\nThey met again.") == [
        "paragraph: They met first.", "embed: \(post)", "embed: \(credit)",
        "paragraph: They met again.",
      ])
  }

  @Test("quotes set off by the layout")
  func quotes() {
    #expect(
      layout(
        "He wrote:\n\n> It is over.\n> All of it.\n\nThey met.\n\n    Set off here.\n\nEnd it.")
        == [
          "paragraph: He wrote:", "blockQuote: > It is over.", "blockQuote: > All of it.",
          "paragraph: They met.",
          "blockQuote: Set off here.", "paragraph: End it.",
        ])
  }

  @Test("text that is indented throughout is not quoted")
  func indented() {
    #expect(
      layout("    They met first.\n\n    They met again.").allSatisfy {
        $0.hasPrefix("paragraph:")
      })
  }

  @Test(
    "nothing but white space has no block", arguments: ["", " ", "\n\n", "\u{FEFF}", "\u{0}\u{C}"])
  func empty(text: String) {
    #expect(layout(text).isEmpty)
  }

  @Test("a byte order mark stays outside")
  func byteOrderMark() {
    #expect(PlainLayout.blocks(of: Array("\u{FEFF}They met.".utf8)).first?.range.lower == 3)
  }

  @Test("form feeds and NUL bytes within a line stay in their block")
  func controls() {
    #expect(layout("\u{C}They\u{0}met\u{C}here.\u{0}") == ["paragraph: They\u{0}met\u{C}here."])
  }

  @Test("blocks are in order, apart, and leave only white space out", arguments: 0..<80)
  func laws(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "word ", "Word", ". ", "\n", "\n", "\r\n", "\r", "\t", "    ", "- ", "1. ", "> ",
      "— A (@b) 1",
      "By Jane Doe", "Photo: ", "t.co/a", "\u{C}", "\u{0}", "\u{FEFF}", "\u{A0}", "é", "😀", "”",
      "a long stretch of words that goes on for more than a few columns ",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
    }
    let bytes = Array(text.utf8)
    var covered = 0
    for block in PlainLayout.blocks(of: bytes) {
      #expect(!block.range.isEmpty && block.range.bytes.lowerBound >= covered, "seed \(seed)")
      let gap = String(decoding: bytes[covered..<block.range.bytes.lowerBound], as: UTF8.self)
      #expect(isBlank(gap), "seed \(seed): left out \(gap.debugDescription)")
      covered = block.range.bytes.upperBound
    }
    #expect(isBlank(String(decoding: bytes[covered...], as: UTF8.self)), "seed \(seed)")
  }

  private func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0.value <= 0x20 || $0 == "\u{7F}" || $0.properties.isWhitespace || $0 == "\u{FEFF}"
        || $0 == "\u{200B}"
    }
  }
}
