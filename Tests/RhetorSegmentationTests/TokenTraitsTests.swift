import RhetorSegmentation
import RhetorText
import Testing

@Suite("Traits of tokens")
struct TokenTraitsTests {
  @Test(
    "kinds",
    arguments: [
      ("Putin", .word), ("don’t", .word), ("G20", .word), ("20th", .word), ("naïve", .word),
      ("2017", .number), ("1,000.5", .number), ("½", .number), ("³", .number), (".", .punctuation),
      ("—", .punctuation), ("%", .punctuation), ("$", .symbol), ("😀", .symbol), ("@", .symbol),
      ("+", .symbol), ("\u{1}", .symbol), ("_", .punctuation), ("`", .punctuation),
    ] as [(String, TokenTraits)])
  func kinds(spelling: String, kind: TokenTraits) throws {
    let kinds: TokenTraits = [.word, .number, .space, .paragraphBreak, .punctuation, .symbol]
    let reading = try Reading(paragraph: "a \(spelling) b")
    #expect(reading.traits(spelling).intersection(kinds) == kind)
    #expect(reading.traits(" ") == .space)
  }

  @Test("white space within a paragraph is space", arguments: [" ", "\t", "\n", "\u{A0}", "\r\n"])
  func space(spelling: String) throws {
    #expect(try Reading(paragraph: "a\(spelling)b").segmentation.tokens[1].traits == .space)
  }

  /// Each row: a word, the shape bits it has. All shape bits not named must be absent.
  @Test(
    "shapes of words",
    arguments: [
      ("word", []), ("Word", .initialCapital), ("É", .initialCapital), ("ǅungla", .initialCapital),
      ("US", [.initialCapital, .allCapitals]), ("U.S", [.initialCapital, .allCapitals]),
      ("I", .initialCapital), ("iPhone", .innerCapital),
      ("McDonald", [.initialCapital, .innerCapital]), ("G20", .initialCapital),
      ("20th", []), ("going", .endsIng),
      ("GOING", [.initialCapital, .allCapitals, .endsIng]),
      ("ring", []), ("thing", .endsIng), ("used", .endsEd), ("red", []), ("only", .endsLy),
      ("fly", []), ("goes", .endsS), ("gas", .endsS), ("is", []), ("boss", []),
      ("don’t", []), ("O’Brien", .initialCapital), ("АБ", [.initialCapital, .allCapitals]),
      ("中A", []),
    ] as [(String, TokenTraits)])
  func shapes(spelling: String, expected: TokenTraits) throws {
    let shapes: TokenTraits = [
      .initialCapital, .allCapitals, .innerCapital, .possessive, .endsIng, .endsEd,
      .endsLy, .endsS,
    ]
    let reading = try Reading(paragraph: "the \(spelling) came")
    if let token = reading.token(spelling) {
      #expect(token.traits.intersection(shapes) == expected)
    } else {
      #expect(spelling == "中A", "\(reading.spellings)")
    }
  }

  @Test("joined: no white space before the token")
  func joined() throws {
    let reading = try Reading(paragraph: "“Far-right,” he said. \nBut\u{A0}no")
    let joined = reading.segmentation.tokens.filter { $0.traits.contains(.joined) }
    #expect(
      joined.map { reading.document.string($0.range) } == ["Far", "-", "right", ",", "”", "."])
    #expect(try !Reading("One\n\nTwo").traits("Two").contains(.joined))
  }

  @Test(
    "marks",
    arguments: [
      (",", .comma), (".", .terminator), ("…", .terminator), ("?", [.terminator, .questionMark]),
      ("!", [.terminator, .exclamationMark]),
      ("‽", [.terminator, .questionMark, .exclamationMark]),
      ("⁉", [.terminator, .questionMark, .exclamationMark]), (":", .colon), (";", .colon),
      ("–", .dash), ("—", .dash), ("\"", .quotationMark), ("“", .quotationMark),
      ("”", .quotationMark), ("«", .quotationMark), ("»", .quotationMark), ("„", .quotationMark),
      ("‘", .quotationMark), ("‹", .quotationMark), ("`", .quotationMark), ("(", .openingBracket),
      ("[", .openingBracket), ("{", .openingBracket), (")", .closingBracket),
      ("]", .closingBracket), ("}", .closingBracket), ("%", .measure), ("‰", .measure),
      ("$", .measure), ("€", .measure), ("£", .measure), ("/", []), ("&", []), ("•", []),
    ] as [(String, TokenTraits)])
  func marks(spelling: String, expected: TokenTraits) throws {
    let marks: TokenTraits = [
      .comma, .terminator, .questionMark, .exclamationMark, .colon, .dash, .hyphen, .quotationMark,
      .openingBracket, .closingBracket, .measure,
    ]
    let reading = try Reading(paragraph: "word \(spelling) word")
    #expect(reading.traits(spelling).intersection(marks) == expected)
  }

  @Test(
    "hyphens and dashes",
    arguments: [
      ("far-right", .hyphen), ("2017-18", .hyphen), ("U.S.-led", .hyphen),
      ("far\u{2010}right", .hyphen),
      ("here - there", .dash), ("here--there", .dash), ("- here", .dash), ("pro- and", []),
      ("at -5", []),
    ] as [(String, TokenTraits)])
  func hyphens(text: String, expected: TokenTraits) throws {
    let tokens = try Reading(paragraph: text).segmentation.tokens
    let bits = tokens.map { $0.traits.intersection([.hyphen, .dash]) }.filter { !$0.isEmpty }
    #expect(bits.first ?? [] == expected)
  }

  @Test(
    "addresses",
    arguments: [
      ("See https://example.com/a-b?c=D#e.", "https://example.com/a-b?c=D#e"),
      ("See www.example.org.", "www.example.org"), ("See example.com, please", "example.com"),
      ("See bbc.co.uk/news now", "bbc.co.uk/news"),
      ("(pic.twitter.com/wyT9)", "pic.twitter.com/wyT9"),
      ("Ask jane.doe@a-b.co.uk.", "jane.doe@a-b.co.uk"), ("Ask @jane_doe!", "@jane_doe"),
      ("So #MeToo it is", "#MeToo"), ("“https://a.b/c”", "https://a.b/c"),
      ("We are #1 in C# at a.m. or U.S. 3.5m e.g. here", ""), ("No @ here: or there", ""),
    ])
  func addresses(text: String, expected: String) throws {
    let reading = try Reading(paragraph: text)
    let marked = reading.segmentation.tokens.filter { $0.traits.contains(.address) }
    #expect(marked.map { reading.document.string($0.range) }.joined() == expected)
  }

  @Test("bits that only the whole document can tell stay unset", arguments: 0..<20)
  func unset(seed: Int) throws {
    let tokens = try Reading(NastyText.make(seed: seed)).segmentation.tokens
    #expect(tokens.allSatisfy { $0.traits.isDisjoint(with: [.name, .quoted]) })
  }
}
