import RhetorSegmentation
import RhetorText
import Testing

@Suite("Laws of every segmentation")
struct SegmentationLawTests {
  @Test("tokens tile the text and sentences tile the tokens", arguments: 0..<600)
  func tiling(seed: Int) throws {
    let text = NastyText.make(seed: seed)
    #expect(try Reading(text).brokenLaw == nil, "seed \(seed): \(text.debugDescription)")
    #expect(try Reading(paragraph: text).brokenLaw == nil, "seed \(seed)")
  }

  @Test("the tokens' spellings are the text", arguments: 0..<50)
  func roundTrip(seed: Int) throws {
    let text = NastyText.make(seed: seed)
    #expect(try Reading(text).spellings.joined() == text)
  }

  @Test("the same text gives the same segmentation", arguments: 0..<20)
  func repeatable(seed: Int) throws {
    let text = NastyText.make(seed: seed)
    #expect(try Reading(text).segmentation == Reading(text).segmentation)
  }

  @Test("workers do not disturb one another")
  func concurrency() async throws {
    let texts = (0..<200).map { NastyText.make(seed: $0) }
    let alone = try texts.map { try Reading($0).segmentation }
    let together = try await withThrowingTaskGroup(of: (Int, Segmentation).self) { group in
      for (index, text) in texts.enumerated() {
        group.addTask { (index, try Reading(text).segmentation) }
      }
      return try await group.reduce(into: [Int: Segmentation]()) { $0[$1.0] = $1.1 }
    }
    for index in texts.indices { #expect(together[index] == alone[index]) }
  }

  @Test(
    "long monotonous text takes no more than linear work",
    arguments: [
      "x.com-", ".", "a@b-", "' ", "s'", ". ", ".)", ". (", "[1] ", "a://", "#a", "1. ", "- ", "?!",
      "\n", "> ", "'a", "a-", ":)", "Mr. ", "U.S.",
    ])
  func monotony(piece: String) throws {
    let text = String(repeating: piece, count: 6_000)
    let clock = ContinuousClock()
    var law: String?
    let time = try clock.measure { law = try Reading(text).brokenLaw }
    #expect(law == nil)
    // Quadratic work would take minutes; the bound leaves room for slow machines.
    #expect(time < .seconds(20))
  }

  @Test("a document without bytes has no sentence")
  func empty() throws {
    let reading = try Reading("")
    #expect(reading.segmentation == Segmentation(tokens: [], sentences: []))
  }

  @Test("white space alone is one sentence", arguments: [" ", "\n\n", "\u{FEFF}", "\u{C}\u{0}"])
  func blank(text: String) throws {
    let reading = try Reading(text)
    #expect(reading.segmentation.sentences.count == 1)
    #expect(reading.segmentation.tokens.map(\.traits) == [.paragraphBreak])
  }

  @Test("white space between blocks belongs to the sentence before, at the start to the first")
  func gaps() throws {
    let reading = try Reading("\n\nOne is here.\n\nTwo is here.\n")
    #expect(
      reading.segmentation.sentences.map { reading.document.string($0.range) } == [
        "\n\nOne is here.\n\n", "Two is here.\n",
      ])
    #expect(reading.segmentation.tokens.count { $0.traits == .paragraphBreak } == 3)
  }

  @Test("a block's end always ends a sentence, a line's end never does by itself")
  func blockEnds() throws {
    #expect(
      try Reading("A heading\n\nMr.\n\nSmith came").sentences == ["A heading", "Mr.", "Smith came"])
    for lineEnd in ["\n", "\r\n", "\r"] {
      #expect(try Reading(paragraph: "He\(lineEnd)came.\(lineEnd)She left.").sentences.count == 2)
    }
  }
}
