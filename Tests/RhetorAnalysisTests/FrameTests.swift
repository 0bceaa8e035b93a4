import RhetorAnalysis
import RhetorText
import Testing

/// Who says what: the table of constructions in which news prose names its sources.
struct FrameTests {
  /// Each sentence with its sources in `[…]` and its cues in `{…}`; the class of each source.
  ///
  /// A cue without any source before it in the class column is `none`; `-` means no frame at all.
  static let table = MarkedRows.cells(
    """
    # Direct speech
    “The bridge is old,” [Ana Ruiz] {said}. | named-person
    “The bridge is old,” {said} [Ana Ruiz]. | named-person
    “The bridge is old,” [she] {said}. | pronoun
    “The bridge is old,” {said} [the mayor]. | unique-role
    “The bridge is old,” {said} [Ana Ruiz], a farmer. | named-person
    “The bridge,” [Ana Ruiz] {said}, “is old.” | named-person
    “The bridge,” {said} [the driver], “is old.” | described-person
    [Ana Ruiz] {said}, “The bridge is old.” | named-person
    [Ana Ruiz] {said}: “The bridge is old.” | named-person
    [The mayor] {told} reporters: “The bridge is old.” | unique-role
    [Ana Ruiz]{:} “The bridge is old.” | named-person
    “The bridge is old,” {warned} [critics]. | generic-collective
    “Is the bridge old?” [she] {asked}. | pronoun
    “The bridge is old,” {said} [Ana Ruiz of the farmers’ union]. | named-person
    “The bridge is old!” [the driver] {shouted}. | described-person
    # Indirect speech
    [Ana Ruiz] {said} that the bridge was old. | named-person
    [Ana Ruiz] {said} the bridge was old. | named-person
    [She] {said} the bridge was old. | pronoun
    [They] {said} the bridge was old. | pronoun
    [He] {warned} that the bridge was old. | pronoun
    [Reuters] {reported} that the bridge was old. | named-organisation
    [The Pentagon] {said} the bridge was old. | named-organisation
    [NATO] {said} the bridge was old. | named-organisation
    [Police] {said} the bridge was old. | unique-role
    [The company] {said} the bridge was old. | unique-role
    [The court] {said} the bridge was old. | unique-role
    [Prosecutors] {said} the bridge was old. | unique-role
    [A witness] {said} the bridge was old. | described-person
    [Her lawyer] {said} the bridge was old. | described-person
    [The driver] {said} the bridge was old. | described-person
    [Critics] {say} the bridge is old. | generic-collective
    [Experts] {said} that the bridge was old. | generic-collective
    [Observers] {note} that the bridge is old. | generic-collective
    [Analysts] {said} the bridge was old. | generic-collective
    [Supporters] {argue} that the bridge is old. | generic-collective
    [Many] {argue} that the bridge is old. | generic-collective
    [Some] {say} the bridge is old. | generic-collective
    [Others] {fear} that the bridge is old. | generic-collective
    [Sources] {said} the bridge was old. | anonymous-source
    [Insiders] {said} the bridge was old. | anonymous-source
    [Officials] {said} the bridge was old. | affiliated-collective
    [Ukrainian officials] {said} the bridge was old. | affiliated-collective
    [NATO diplomats] {said} the bridge was old. | affiliated-collective
    [Clinton aides] {said} the bridge was old. | affiliated-collective
    # Words between source and cue
    [Ana Ruiz] later {said} the bridge was old. | named-person
    [Ana Ruiz] has repeatedly {said} the bridge is old. | named-person
    [Ana Ruiz] also {warned} that the bridge was old. | named-person
    [The mayor] has not {said} that the bridge is old. | unique-role
    # Circumstances
    On Tuesday [Ana Ruiz] {said} the bridge was old. | named-person
    In June [critics] {said} the bridge was old. | generic-collective
    On Tuesday [critics of the mayor] {said} the bridge was old. | generic-collective
    In a speech on Monday [the mayor] {said} the bridge was old. | unique-role
    [Ana Ruiz] {said} on Monday that the bridge was old. | named-person
    [Ana Ruiz] {said} in a statement on Monday that the bridge was old. | named-person
    # The cue behind its content
    The bridge is old, [Ana Ruiz] {said}. | named-person
    The bridge is old, [critics] {say}. | generic-collective
    The bridge, [Ana Ruiz] {said}, is old. | named-person
    The bridge is old, {said} [Ana Ruiz]. | named-person
    The bridge was old, [he] {said} on Monday. | pronoun
    # Apposition and relative clauses
    [Ana Ruiz], a farmer, {said} the bridge was old. | named-person
    [Ana Ruiz], a farmer from the coast, {said} that the bridge was old. | named-person
    [Ana Ruiz] (a farmer) {said} the bridge was old. | named-person
    [Ana Ruiz] – a farmer – {said} the bridge was old. | named-person
    [The mayor], who crossed it daily, {said} the bridge was old. | unique-role
    [Officials] who signed the deal {said} the bridge was old. | affiliated-collective
    [Critics], who met in June, {say} the bridge is old. | generic-collective
    [Economist Ana Ruiz] {said} the bridge was old. | named-person
    [The senator Ana Ruiz] {said} the bridge was old. | named-person
    [Police chief Tom Hale] {said} the bridge was old. | named-person
    [Dr Ruiz] {said} the bridge was old. | named-person
    # Passives
    {It was said} that the bridge was old. | passive
    The council was {told} by [Ana Ruiz] that the bridge was old. | named-person
    The council was {told} by [two officials] that the bridge was old. | affiliated-collective
    # According to, citing
    {According to} [Ana Ruiz], the bridge is old. | named-person
    {According to} [Reuters], the bridge is old. | named-organisation
    {According to} [critics], the bridge is old. | generic-collective
    {According to} [police], the bridge is old. | unique-role
    {According to} [court papers], the bridge is old. | document
    {According to} [a witness], the bridge is old. | described-person
    The bridge is old, {according to} [Ana Ruiz]. | named-person
    The bridge is old, {according to} [two officials]. | affiliated-collective
    The bridge was closed in June, {citing} [two officials]. | affiliated-collective
    The work was done in accordance with the law. | -
    # Documents
    [The report] {said} the bridge was old. | document
    [A company spokeswoman] {said} the bridge was old. | unique-role
    [Court papers] {show} that the bridge is old. | document
    [The indictment] {said} that the bridge was old. | document
    [A 2019 survey] {found} that the bridge was old. | document
    # Nouns
    [Ana Ruiz’s] {claim} that the bridge is old came in June. | named-person
    [Their] {claim} that the bridge is old came in June. | pronoun
    [Her] {warning} that the bridge was old came in June. | pronoun
    # Verbs that share a subject
    [Ana Ruiz] {said} the bridge was old, {adding} that it was narrow. | named-person; named-person
    [Ana Ruiz] {said} the bridge was old and {warned} that it was narrow. | named-person; named-person
    [Critics] {say} the bridge is old, {adding} that it is narrow. | generic-collective; generic-collective
    # Phases of saying
    [Ana Ruiz] continued to {argue} that the bridge was old. | named-person
    [The mayor] began to {insist} that the bridge was old. | unique-role
    # Days between source and cue
    [A report published] Wednesday {said} the bridge was old. | document
    [The mayor] on Monday {told} reporters that the bridge was old. | unique-role
    [Ana Ruiz] {said} in May that the bridge was old. | named-person
    [Ana Ruiz] {reported} on Thursday that the bridge was old. | named-person
    [Ana Ruiz] {testified} before the council that the bridge was old. | named-person
    [Ana Ruiz], the mayor, has {indicated} he thought so too. | named-person
    The bridge was old, {wrote} [film director Osman Lane]. | named-person
    # Circumstances between a cue and its report, whatever may follow the cue otherwise
    [The council] {agreed} on Monday that the bridge was old. | unique-role
    [The council] {agreed} in May that the bridge was old. | unique-role
    [The court] {concluded} last week that the bridge was old. | unique-role
    [The mayor] {complained} to reporters that the bridge was old. | unique-role
    [Ana Ruiz] {confirmed} in an interview with local radio that the bridge was old. | named-person
    [Reuters] {reported} on Thursday that “the bridge is old.” | named-organisation
    The two sides agreed on a plan that failed in June. | -
    # Auxiliaries and verbs that belong to a cue
    [The council] is {calling on} the mayor to resign. | unique-role
    [The council] soon began {calling for} an inquiry. | unique-role
    [The council] went on to {attack} the plan. | unique-role
    The plan was {criticised} by [the mayor]. | unique-role
    A plan {backed} by [the mayor] failed. | unique-role
    The plan, {endorsed} by [Ana Ruiz], failed. | named-person
    A bridge backed by stone stood for ages. | -
    [The ombudsman] has in particular {noted} the state of the bridge. | unique-role
    He has to protect and defend the bridge. | -
    A rule that prohibits bridges is old. | -
    # Stances of those who can hold one
    [She] {applauded} him for keeping the bridge. | pronoun
    [He] {demands} safeguards for the bridge. | pronoun
    [Ana Ruiz] {wants} the bridge to be closed. | named-person
    [Forty percent] {support} a new bridge. | other
    [Ana Ruiz] {supports} “a new bridge” in June. | named-person
    [Ana Ruiz] left early, {criticising} the plan. | named-person
    The bridge was {rejected} by [60 percent of voters]. | described-person
    The bridge, which [Ana Ruiz] vehemently {opposed}, is old. | named-person
    As [the mayor] {noted}, the bridge is old. | unique-role
    The bridge is old, as [the mayor] {noted}. | unique-role
    The café offers tea and cake. | -
    Steel beams support the roof. | -
    The bridge drew tough press coverage. | -
    # The words stand in the sentence before
    [Ana Ruiz] {replied}. | named-person
    [The note] {says}. | document
    [Ana Ruiz] {said} in response. | named-person
    [Ana Ruiz] {wrote} in an email to the council. | named-person
    [Frost] {said} in response. | other
    [Ana Ruiz] {said} of the bridge in May, when it was new. | named-person
    She exclaimed in surprise at the price. | -
    # Who was asked, and whether
    [Ana Ruiz] {asked} former senator Bo Lind whether the bridge was old. | named-person
    # Nouns that a verb supports
    The fee drew sharp {criticism} from [growers]. | described-person
    The firm has come under {fire} from [the mayor]. | unique-role
    # What somebody is reported to think is part of the report
    [Ana Ruiz] {said} she believed the bridge was old. | named-person
    [Ana Ruiz] {said} she believed that the bridge was old. | named-person
    [Ana Ruiz] {said} she would welcome a “gentle” plan. | named-person
    [Ana Ruiz] {said} Tom Hale believed the bridge was old. | named-person
    [Ana Ruiz] {said} it is a club and supports nobody. | named-person
    [Ana Ruiz] {said} her doubts were growing. | named-person
    [Ana Ruiz] {said} the bridge was old, but [she] also {warned of} floods. | named-person; pronoun
    [Ana Ruiz] {said} that [critics] {fear} a flood. | named-person; generic-collective
    # Headlines that the layout does not tell
    [Mayor] {Says} Nothing About the Bridge and Its Cost. | unique-role
    [Mayor] {Rejects} New Harbour Bridge. | unique-role
    # Words that only look like cues
    “It is odd,” {said} [Ana Ruiz], a former press official. | named-person
    The new Western-backed bridge is old. | -
    About 270 pledged delegates left in June. | -
    The proposed bridge is old. | -
    # No frame
    Officials signed the deal in June. | -
    Some people left in June. | -
    The critics left the bridge. | -
    [Critics] are {warning} that the bridge is old. | generic-collective
    # Subjects before a relative clause, an aside or an apposition
    [A man] who {claimed} to be behind the theft {told} police that it was easy. | described-person; described-person
    [Ana Ruiz’s agent], Henrik Lund, {dismissed} calls for a ban. | named-person
    # The agent of another verb, and what only looks like one
    It is {alleged} that she was paid by the mayor. | passive
    The film is {expected} to reach Leeds by Friday. | passive
    Profits are {expected} to fall by 5%. | passive
    Residents were {advised} by [the council] to boil water. | unique-role
    The plan was {rejected} by [the council]. | unique-role
    The sources of the river lie in Norway. | -
    The bridge is old. | -
    The say of the council is final. | -
    """, columns: 2)

  @Test(arguments: table)
  func findsSourceAndCue(row: [String]) throws {
    let (text, sources, cues) = Self.marks(of: row[0])
    let frames = try Self.frames(of: text)
    let expected =
      row[1] == "-" || row[1] == "passive" ? [] : row[1].components("; ")
    if row[1] == "passive" {
      // A passive without an agent either has no source or is a phrase of its own.
      #expect(frames.allSatisfy { $0.source == "" && $0.sourceClass == "none" })
      return
    }
    #expect(frames.map(\.cue) == cues)
    // A source that several cues share is marked once.
    var found = frames.map(\.source)
    if sources.count < found.count {
      found = found.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
    #expect(found == sources)
    #expect(frames.map(\.sourceClass) == expected)
  }

  @Test func tableIsLongEnough() { #expect(Self.table.count >= 80) }

  /// The sentence; the reported words of its frame, stretches divided by ` / `.
  static let contents = MarkedRows.cells(
    """
    Ana Ruiz said that the bridge was old. | that the bridge was old.
    Ana Ruiz said the bridge was old. | the bridge was old.
    “The bridge is old,” Ana Ruiz said. | “The bridge is old,”
    “The bridge,” Ana Ruiz said, “is old.” | “The bridge,” / , “is old.”
    The bridge is old, according to Ana Ruiz. | The bridge is old,
    According to Ana Ruiz, the bridge is old. | , the bridge is old.
    The bridge is old, Ana Ruiz said, after a night of rain that left it closed. | The bridge is old,
    Ana Ruiz said, however, that the bridge was old. | that the bridge was old.
    Ana Ruiz: “The bridge is old.” | “The bridge is old.”
    Ana Ruiz said the bridge was old, and it is closed. | the bridge was old
    Ana Ruiz said the bridge was old, and it was narrow. | the bridge was old, and it was narrow.
    The plan was rejected by most villagers. | The plan was
    """, columns: 2)

  @Test(arguments: contents)
  func findsWhatIsReported(row: [String]) throws {
    let sample = try Sample(row[0])
    let frame = try #require(sample.reading.frames.first)
    let found = frame.content.map(sample.words).map { text in
      // Whether punctuation around the words is part of them does not matter.
      text.trimming(",. ")
    }
    #expect(found == row[1].components(" / ").map { $0.trimming(",. ") })
  }

  @Test func authorIsASourceOfItsOwnKind() throws {
    let tables = try SmallLexicon.compile(entries: SmallLexicon.entry("widget"))
    for text in ["I said the bridge was old.", "We say that the bridge is old."] {
      let frame = try #require(try Sample(text, tables: tables).reading.frames.first)
      #expect(frame.sourceClass == .author)
    }
  }

  @Test func cuesInSomebodysSpeechAreTheSpeakersBusiness() throws {
    let sample = try Sample("“Critics say the bridge is old,” Ana Ruiz said.")
    #expect(sample.reading.frames.map { sample.words($0.cue) } == ["said"])
  }

  @Test func furnitureHoldsNoFrames() throws {
    for role in [Block.Role.byline, .caption, .blockQuote, .embed] {
      let sample = try Sample("Critics say the bridge is old.", role: role)
      #expect(sample.reading.frames.isEmpty, "\(role)")
    }
  }

  @Test func eachSentenceHasItsFramesInOrder() throws {
    let sample = try Sample(
      "Critics say the bridge is old. It rained. Ana Ruiz said it was new, and Bo Lind said so too."
    )
    let reading = sample.reading
    #expect(reading.frames(inSentence: 0).map { sample.words($0.cue) } == ["say"])
    #expect(reading.frames(inSentence: 1).isEmpty)
    #expect(reading.frames(inSentence: 2).first.map { sample.words($0.cue) } == "said")
    #expect(reading.frames.map(\.cue.lowerBound) == reading.frames.map(\.cue.lowerBound).sorted())
  }

  private struct Found {
    let cue: String
    let source: String
    let sourceClass: String
  }

  private static func frames(of text: String) throws -> [Found] {
    let sample = try Sample(text)
    return sample.reading.frames.map { frame in
      Found(
        cue: sample.words(frame.cue), source: frame.source.map(sample.words) ?? "",
        sourceClass: frame.sourceClass.rawValue)
    }
  }

  /// The text without its marks, the marked sources and the marked cues.
  private static func marks(of marked: String) -> (String, [String], [String]) {
    var text = ""
    var sources: [String] = []
    var cues: [String] = []
    var part = ""
    for character in marked {
      switch character {
      case "[", "{": part = ""
      case "]": sources.append(part)
      case "}": cues.append(part)
      default:
        text.append(character)
        part.append(character)
      }
    }
    return (text, sources, cues)
  }
}

extension String {
  /// The string without any of the given characters at its ends.
  func trimming(_ characters: String) -> String {
    var text = self[...]
    while let first = text.first, characters.contains(first) { text.removeFirst() }
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return String(text)
  }
}
