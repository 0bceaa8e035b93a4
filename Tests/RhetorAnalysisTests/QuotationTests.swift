import RhetorAnalysis
import RhetorText
import Testing

/// What counts as a quotation, and whose it is.
struct QuotationTests {
  /// The text; the words between each pair of marks, divided by ` / `, or `-` for none.
  static let marks = MarkedRows.cells(
    """
    "The bridge is safe," the mayor said. | The bridge is safe,
    “The bridge is safe,” the mayor said. | The bridge is safe,
    ‘The bridge is safe,’ the mayor said. | The bridge is safe,
    ''The bridge is safe,'' the mayor said. | The bridge is safe,
    The bridge is safe,'' the mayor said. | The bridge is safe,
    The bridge is safe. '' | -
    'The bridge is safe,' the mayor said. | The bridge is safe,
    «The bridge is safe,» the mayor said. | The bridge is safe,
    „The bridge is safe,” the mayor said. | The bridge is safe,
    He called it “a gift” and “a joy” in June. | a gift / a joy
    He called it "a gift" and "a joy" in June. | a gift / a joy
    “She told me ‘never again’ and left,” he said. | She told me ‘never again’ and left, / never again
    "She told me 'never again' and left," he said. | She told me 'never again' and left, / never again
    ‘She told me “never again” and left,’ he said. | She told me “never again” and left, / never again
    The plan ("a gift") failed. | a gift
    The plan—"a gift"—failed. | a gift
    The councillors’ plan and the mayor’s plan don’t agree. | -
    The councillors' plan and the mayor's plan don't agree. | -
    Rock ’n’ roll came back in the ’90s. | -
    The band was big in the '90s and the '00s. | -
    The band was big in the ‘90s. | -
    The shelf is 5' 6" long and 10" deep. | -
    The 12" record cost nine dollars. | -
    The 24" screen and the 30" screen broke. | -
    ‘The workers’ pay is low,’ she said. | The workers’ pay is low,
    'The workers' pay is low,' she said. | The workers' pay is low,
    “He said ‘yes’ and left,” she said. | He said ‘yes’ and left, / yes
    ‘No dogs’ and ‘no cats’ stood on the signs. | No dogs / no cats
    “The workers’ pay is low,” she said. | The workers’ pay is low,
    “The bridge is safe, the mayor said. | The bridge is safe, the mayor said.
    "The bridge is safe, the mayor said. | The bridge is safe, the mayor said.
    The mayor said "the bridge is safe. | -
    The bridge is safe,” the mayor said. | The bridge is safe,
    “” is an empty pair. | -
    No marks at all. | -
    ’Tis the season, they sang. | -
    She said: “Go.” He said: “Stay.” | Go. / Stay.
    """, columns: 2)

  @Test(arguments: marks)
  func findsTheWordsBetweenMarks(row: [String]) throws {
    let sample = try Sample(row[0])
    let found = sample.reading.quotations.map { sample.words($0.terms) }
    #expect(found == (row[1] == "-" ? [] : row[1].components(" / ")))
  }

  @Test func quotedWordsAreMarkedAndOthersAreNot() throws {
    let sample = try Sample("She said “not now” to us.")
    let quoted = sample.reading.terms.indices.filter {
      sample.reading.terms[$0].traits.contains(.quoted)
    }
    #expect(quoted.map { sample.words($0..<$0 + 1) } == ["not", "now"])
  }

  @Test func quotationInsideAnotherIsDeeper() throws {
    let sample = try Sample("“She told me ‘never again’ and left,” he said.")
    #expect(sample.reading.quotations.map(\.depth) == [0, 1])
  }

  @Test func speechOfSeveralParagraphsGoesOn() throws {
    let sample = try Sample(
      """
      Ana Ruiz said: “The bridge is old.

      “It must be closed.

      “We shall build a new one.”

      The council met in June.
      """)
    let quotations = sample.reading.quotations
    #expect(quotations.map(\.continues) == [false, true, true])
    #expect(
      quotations.map { sample.words($0.terms) } == [
        "The bridge is old.", "It must be closed.", "We shall build a new one.",
      ])
    #expect(Set(quotations.map(\.frame)).count == 1)
    #expect(quotations[0].frame != nil)
    #expect(sample.reading.sentences.last?.voice == .author)
  }

  /// A mark that would be a slip by itself opens a speech when the next paragraph begins with one.
  @Test(arguments: ["\"", "‘"])
  func nextParagraphTellsAnOpenSpeech(mark: String) throws {
    let sample = try Sample(
      """
      \(mark)We lost it\(mark == "‘" ? "’" : mark), Dan Roe said. \(mark)The dike is a disgrace.

      \(mark)Nobody came.

      The council met in June.
      """)
    let quotations = sample.reading.quotations
    #expect(
      quotations.map { sample.words($0.terms) } == [
        "We lost it", "The dike is a disgrace.", "Nobody came.",
      ])
    #expect(quotations.map(\.continues) == [false, false, true])
    #expect(sample.findings("loaded-language.evaluative").allSatisfy { $0.points == 0 })
    #expect(sample.reading.sentences.last?.voice == .author)
  }

  @Test func paragraphWithoutAMarkEndsAnOpenSpeech() throws {
    let sample = try Sample("“The bridge is old, she said.\n\nThe council met in June.")
    #expect(sample.reading.quotations.count == 1)
    #expect(sample.reading.sentences.map(\.voice) == [.quotation, .author])
  }

  /// The text; the source of the frame that speaks the first quotation, or `-`.
  static let speakers = MarkedRows.cells(
    """
    “The bridge is old,” Ana Ruiz said. | Ana Ruiz
    “The bridge is old,” said Ana Ruiz. | Ana Ruiz
    Ana Ruiz said, “The bridge is old.” | Ana Ruiz
    Ana Ruiz said: “The bridge is old.” | Ana Ruiz
    Ana Ruiz: “The bridge is old.” | Ana Ruiz
    “The bridge,” Ana Ruiz said, “is old.” | Ana Ruiz
    “The bridge is old. It must be closed,” Ana Ruiz said. | Ana Ruiz
    Ana Ruiz told the council. “The bridge is old and it must be closed.” | Ana Ruiz
    “The bridge is old,” Ana Ruiz said. “It must be closed at once.” | Ana Ruiz
    The bridge is “an old heap of rust” and will be closed. | -
    Ana Ruiz said the bridge was “an old heap of rust” in June. | Ana Ruiz
    According to Ana Ruiz, the bridge is “an old heap of rust.” | Ana Ruiz
    """, columns: 2)

  @Test(arguments: speakers)
  func bindsASpeechToItsSpeaker(row: [String]) throws {
    let sample = try Sample(row[0])
    let quotation = try #require(sample.reading.quotations.first)
    let source = quotation.frame.flatMap { sample.reading.frames[$0].source }
    #expect(source.map(sample.words) ?? "-" == row[1])
  }

  @Test func everySpeechOfAParagraphHasItsSpeaker() throws {
    let sample = try Sample(
      "“The bridge is old,” Ana Ruiz said. “It must be closed at once. We have no choice.”")
    #expect(sample.reading.quotations.count == 2)
    #expect(sample.reading.quotations.allSatisfy { $0.frame == 0 })
  }

  @Test func wordsInsideQuotationsAreNotTheAuthors() throws {
    let sample = try Sample("Ruiz said “the bridge is old and weak” in June.")
    let sentence = try #require(sample.reading.sentences.first)
    #expect(sentence.words == 10)
    #expect(sentence.authorWords == 4)
  }

  @Test func shortMentionsAreTheAuthorsWords() throws {
    let sample = try Sample("He saw “Rocket Man” in June.")
    #expect(sample.reading.sentences.first?.authorWords == 6)
  }
}
