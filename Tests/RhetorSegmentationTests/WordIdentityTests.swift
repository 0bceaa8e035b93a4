import RhetorSegmentation
import RhetorText
import Testing

@Suite("Which word a token is")
struct WordIdentityTests {
  private func word(_ spelling: String, in reading: Reading, knowing words: [String]) -> String? {
    guard let id = reading.token(spelling)?.word, id != .unknown else { return nil }
    return words[Int(id.raw) - 1]
  }

  @Test(
    "the folded spelling decides, then what stands before a genitive",
    arguments: [
      ("Dictator", "dictator", false), ("DICTATOR", "dictator", false),
      ("dictator's", "dictator", true), ("Dictator’s", "dictator", true),
      ("DICTATOR’S", "dictator", true), ("it’s", "it's", false), ("that's", nil, false),
      ("Putin’s", nil, true), ("dic\u{AD}tator", "dictator", false), ("2017", "2017", false),
      ("élan’s", "élan", true), ("unknown", nil, false),
    ] as [(String, String?, Bool)])
  func identity(spelling: String, expected: String?, isGenitive: Bool) throws {
    let words = ["dictator", "it's", "2017", "élan"]
    let reading = try Reading(paragraph: "the \(spelling) here", knowing: words)
    #expect(word(spelling, in: reading, knowing: words) == expected)
    #expect(reading.traits(spelling).contains(.possessive) == isGenitive)
  }

  @Test("the shape of a genitive is that of the word before the 's")
  func shapes() throws {
    let reading = try Reading(paragraph: "NATO’s and Putin’s and boss’s")
    #expect(reading.traits("NATO’s").contains(.allCapitals))
    #expect(!reading.traits("Putin’s").contains(.endsS))
    #expect(!reading.traits("boss’s").contains(.endsS))
  }

  @Test(
    "the genitive of words in -s, whose apostrophe is no quotation mark", arguments: ["’", "'"])
  func plurals(mark: String) throws {
    let reading = try Reading(paragraph: "The critics\(mark) pick, the voters\(mark).")
    #expect(reading.traits("critics").contains(.possessive))
    #expect(reading.traits("voters").contains(.possessive))
    #expect(!reading.traits(mark).contains(.quotationMark))
  }

  @Test(
    "an apostrophe that closes a single quotation is none", arguments: [("‘", "’"), ("'", "'")])
  func quotations(open: String, close: String) throws {
    let reading = try Reading(paragraph: "They said \(open)no more votes\(close) and left.")
    #expect(!reading.traits("votes").contains(.possessive))
    #expect(reading.traits(close).contains(.quotationMark))
  }

  @Test(
    "apostrophes that are no quotation marks",
    arguments: [
      "the ’90s were", "the '90s were", "in ’97 we", "tell ’em that", "tell 'em that",
      "rock 'n’ roll", "he is 5' tall", "the 1990's were",
    ])
  func apostrophes(text: String) throws {
    let reading = try Reading(paragraph: text)
    let marks = reading.segmentation.tokens.filter {
      ["'", "’"].contains(reading.document.string($0.range))
    }
    #expect(!marks.isEmpty || text.contains("'n"))
    #expect(!(marks.first?.traits.contains(.quotationMark) ?? false))
  }

  @Test("feet and inches are no quotation marks")
  func inches() throws {
    let reading = try Reading(paragraph: "He is 5' 6\" tall, and “5\" is it.")
    let marks = reading.segmentation.tokens.filter { $0.traits.contains(.quotationMark) }
    #expect(marks.map { reading.document.string($0.range) } == ["“", "\""])
  }
}
