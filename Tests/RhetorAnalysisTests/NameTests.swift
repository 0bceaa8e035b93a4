import RhetorAnalysis
import RhetorText
import Testing

/// What counts as a proper name, and what kind of name.
struct NameTests {
  /// The text; each name with `p` for a person, `o` for an organisation, `x` for anything else.
  static let names = MarkedRows.cells(
    """
    The letter came from Ana Ruiz in June. | Ana Ruiz p
    The letter came from Dr Ruiz in June. | Dr Ruiz p
    The letter came from Mr. Hale in June. | Mr. Hale p
    The letter came from Prime Minister Theresa May in June. | Prime Minister Theresa May p
    The letter came from J. R. Hale in June. | J. R. Hale p
    The letter came from Ursula von der Leyen in June. | Ursula von der Leyen p
    The letter came from the Bank of England in June. | Bank of England o
    The letter came from the Ministry of Defence in June. | Ministry of Defence o
    The letter came from Harrow University in June. | Harrow University o
    The letter came from NATO in June. | NATO o
    The letter came from Reuters in June. | Reuters x
    The letter came from Seoul on Friday. | Seoul x
    The letter came in May. | -
    The letter came on Monday in late March. | -
    Yesterday I wrote the letter and I sent it. | -
    Critics wrote the letter. | -
    NATO wrote the letter. | NATO o
    US troops wrote the letter. | US o
    Newspapers wrote about it. | -
    He met Ana Ruiz on Friday. | Ana Ruiz p
    Letters came from Oslo. | Oslo x
    Ana Ruiz wrote the letter. | Ana Ruiz p
    Reuters wrote the letter. | Reuters x
    However, the letter came. | -
    The company’s Ana Ruiz wrote the letter. | Ana Ruiz p
    Ana Ruiz’s letter came. | Ana Ruiz’s p
    He did NOT write the letter. | -
    The letter NEVER came from Oslo. | Oslo x
    “Letters came,” he said. | -
    The letter came by iPhone. | iPhone x
    """, columns: 2)

  @Test(arguments: names)
  func findsNames(row: [String]) throws {
    let sample = try Sample(row[0])
    let found = sample.reading.names.map { name in
      let kind =
        switch name.kind {
        case .person: "p"
        case .organisation: "o"
        case .other: "x"
        }
      return "\(sample.words(name.terms)) \(kind)"
    }
    #expect(found == (row[1] == "-" ? [] : row[1].components(" / ")))
  }

  @Test func surnameOfAKnownPersonIsAPerson() throws {
    let sample = try Sample("The letter came from Ana Ruiz. In June Ruiz wrote again.")
    #expect(sample.reading.names.map(\.kind) == [.person, .person])
    let alone = try Sample("In June Ruiz wrote again.")
    #expect(alone.reading.names.map(\.kind) == [.other])
  }

  @Test func sentenceStartIsANameWhenTheDocumentWritesItSoElsewhere() throws {
    let sample = try Sample("Brook closed the shop. The owner praised Brook for it.")
    #expect(sample.reading.names.count == 2)
  }

  @Test func headlineInTitleCaseHoldsNoNamesOfItsOwn() throws {
    let sample = try Sample("Council Votes Against New Harbour Bridge", role: .headline)
    #expect(sample.reading.names.isEmpty)
  }

  @Test func headlineKeepsNamesThatTheArticleUses() throws {
    let sample = try Sample(
      laidOut: """
        Council Votes Against Zorvath Bridge

        The council voted on Friday against the plan of Zorvath, the builder, to renew it. \
        The vote came after a debate of three hours in which nobody changed sides.
        """)
    let words = sample.reading.names.map { sample.words($0.terms) }
    #expect(words == ["Zorvath", "Zorvath"])
  }
}
