import RhetorSegmentation
import RhetorText
import Testing

/// Each row is a text with `|` where a sentence must begin, and nowhere else.
@Suite("Where sentences end")
struct SentenceTailoringTests {
  private func check(_ marked: String) throws {
    let parts = marked.split(separator: "|").map(String.init)
    let text = parts.joined()
    let reading = try Reading(paragraph: text)
    let found = reading.segmentation.sentences.map { reading.document.string($0.range) }
    #expect(found == parts)
  }

  @Test(
    "marks at the start of a text", arguments: ["?! ing - officials left", "! a", "… a", ". a"])
  func leadingMarks(text: String) throws {
    #expect(try Reading(paragraph: text).brokenLaw == nil)
    #expect(try Reading(paragraph: text).sentences.count <= 2)
  }

  @Test(
    "titles before names",
    arguments: [
      "Mr. Smith met Gen. Mark Milley and Lt. Col. Jane Doe. |They talked.",
      "Sen. Doe and Rep. Roe left with Dr. No. |The talks failed.",
      "He was in St. Louis. |She was not.",
      "It is on Main St. |The house is old.",
      "Ask the rep. |Nobody will answer.",
    ])
  func titles(marked: String) throws { try check(marked) }

  @Test(
    "letters with full stops",
    arguments: [
      "The U.S. forces left.", "The U.N. Security Council met.",
      "He lives in the U.S. |The rest do not.",
      "The U.S. Army left the U.K. |But it came back.", "She has a Ph.D. from Yale.",
      "The a.k.a. Facebook case.", "It was in Washington, D.C. |She said so.",
      "The U.S.-led force left.", "He left the U.N. |“We lost,” he said.",
    ])
  func initialisms(marked: String) throws { try check(marked) }

  @Test(
    "initials of names",
    arguments: [
      "J. K. Rowling wrote it.", "George W. Bush spoke.",
      "Samuel A. Smith and J. R. R. Tolkien met.",
      "There was no plan B. |The vote failed.", "So do I. |Nobody asked.", "I. M. Pei built it.",
      "She needs vitamin C. |Doctors advise fruit.",
      "He met Karl B. Hansen at pier B. |Passengers left.",
    ])
  func initials(marked: String) throws { try check(marked) }

  @Test(
    "numbered and counted things",
    arguments: [
      "He lives at No. 10 today.", "See Fig. 3 and pp. 4–5 of Vol. II here.",
      "He said no. |Nobody left.", "Is it true? |No. |It is not.", "She read p. 5 twice.",
      "It is art. |Some like it.",
    ])
  func counted(marked: String) throws { try check(marked) }

  @Test(
    "times and dates",
    arguments: [
      "It began at 9 p.m. Tuesday and 3 a.m. local time.", "It began at 9 p.m. |Police came.",
      "It began on Jan. 6 and ended on Wed. Sept. 20 there.", "He came in Jan. |She left.",
      "It closed at 5 p.m. |“Go home,” he said.", "The cat sat. |It purred.",
    ])
  func times(marked: String) throws { try check(marked) }

  @Test(
    "abbreviations behind what they belong to",
    arguments: [
      "Apple Inc. said so.", "Apple Inc. |The firm grew.", "Acme Corp. Chairman John Roe left.",
      "Martin Luther King Jr. was there. |He spoke.", "Pens, ink, etc. |Paper was scarce.",
      "Pens, ink, etc. were scarce.", "Smith et al. found it.", "They sued Acme Ltd. |It paid.",
    ])
  func trailing(marked: String) throws { try check(marked) }

  @Test(
    "abbreviations that never end a sentence",
    arguments: [
      "Use some, e.g. The Times.", "It is Adam vs. Eve.", "See Roe v. Wade here.",
      "It is old, i.e. It is broken.", "It cost approx. Two million.",
    ])
  func leading(marked: String) throws { try check(marked) }

  @Test(
    "words of CLDR's list that are on none of ours",
    arguments: [
      "He was Adj. Prof. Doe.", "It is due in Num. Seven of it.", "It was Abs. |The rest came.",
      "They read Phys. Review.", "They read Phys. |“It fails,” he said.", "They met Lt.Cdr. Doe.",
      "They met in Conn. Avenue.",
    ])
  func suppressed(marked: String) throws { try check(marked) }

  @Test(
    "words that are only spelled like those of CLDR's list",
    arguments: [
      "They saw the phys. |Review came.", "Who said it ran? |He did it ok. |Magazine came.",
      "They came by NIGHT. |Doe left.", "He said OK. |Doe left.", "Go. |Doe left.",
      "He left. |Go. |Doe left.", "They rang KPhys. |Magazine came.",
    ])
  func unsuppressed(marked: String) throws { try check(marked) }

  @Test(
    "closing marks belong to the sentence that they end",
    arguments: [
      "“We won.” |They cheered.", "(He was right.) |They cheered.", "\"We won.\" |They cheered.",
      "He said “no.” |“Why?” |They left.", "He said: ‘We won.’ |They cheered.",
      "They won (twice.) |And then?", "It ended. ) |They left.",
    ])
  func closing(marked: String) throws { try check(marked) }

  @Test(
    "who spoke belongs to what was said",
    arguments: [
      "“Why?” she asked. |Nobody knew.", "“Why?” Mr. Smith asked.",
      "“Why?” Jane Doe asked.", "“Go!” shouted the crowd.", "“Is it?” I asked. |He nodded.",
      "“Why?” |She left.", "“Why?” |The crowd waited.", "“And so …” Smith said.",
      "“Why?” |Smith left the room.",
    ])
  func speakers(marked: String) throws { try check(marked) }

  @Test(
    "ellipses",
    arguments: [
      "He waited … and waited.", "He waited... and waited.", "He waited … |But nobody came.",
      "He waited... |Nobody came.", "He waited… |Nobody came.",
      "“We … won,” he said.",
    ])
  func ellipses(marked: String) throws { try check(marked) }

  @Test(
    "names with exclamation marks",
    arguments: [
      "Yahoo! said it won.", "He watched Jeopardy! at home.", "Panic! at the Disco played.",
      "Yahoo! Inc. grew.", "He sold Yahoo! |The price was low.", "He read OK! magazine.",
      "Stop! |They left.",
    ])
  func exclaimedNames(marked: String) throws { try check(marked) }

  @Test(
    "rows of marks",
    arguments: [
      "What?! |He left.", "No!!! |He left.", "Really?? |Yes.", "It is 3.5 per cent. |It was 2.5.",
      "Viva Maria! (1965) was a film.",
    ])
  func marks(marked: String) throws { try check(marked) }

  @Test(
    "numbers and names in small letters begin sentences",
    arguments: [
      "It was in 2010. |15 people died.", "They left. |2017 was hot.",
      "They left. |iPhone sales fell.",
      "It cost about approx. 15 dollars.",
    ])
  func figures(marked: String) throws { try check(marked) }

  @Test(
    "list markers",
    arguments: [
      "1. They came.", "12. They came. |They left.", "a. They came.", "iv. They came.",
      "They want: 1. Peace now.", "They came. |1. Peace came. |2. War went.", "Figure 1. The map.",
      "He came in 2. |They left.",
    ])
  func listMarkers(marked: String) throws { try check(marked) }

  @Test(
    "datelines",
    arguments: [
      "LONDON (Reuters) - Ministers met. |They talked.", "PARIS, Oct. 5 (AP) — Ministers met.",
      "ST. LOUIS (AP) — Ministers met.",
    ])
  func datelines(marked: String) throws { try check(marked) }

  @Test(
    "colons and semicolons end nothing",
    arguments: [
      "They want this: Peace is one.", "They came; They left.", "He said: “Go.” |They went.",
    ])
  func colons(marked: String) throws { try check(marked) }

  @Test(
    "notes and emoticons belong to the sentence before",
    arguments: [
      "He died.[3] |They wept.", "He died. [3] [4] |They wept.",
      "He died. [citation needed] |They wept.",
      "Thanks! :) |See you.", "Thanks. 😀 |See you.", "He died. |[They] wept.",
      "He left. |(They wept.)",
    ])
  func trailers(marked: String) throws { try check(marked) }

  @Test(
    "addresses hold no sentence end",
    arguments: [
      "See https://a.org/watch?v=ABC!Def for more.", "See www.A.org. |It is free.",
      "Write to J.Doe@Example.Com. |She reads it.",
    ])
  func addresses(marked: String) throws { try check(marked) }

  @Test(
    "sentences begin inside brackets and quotation marks",
    arguments: ["They left. |(The vote was lost.) |They wept.", "They left. |“We lost,” he said."])
  func opening(marked: String) throws { try check(marked) }

  @Test(
    "careless writing",
    arguments: [
      "they came. |they left.", "did they come? |maybe they did.", "it was great! |i loved it.",
      "Nobody! |i said so.",
    ])
  func careless(marked: String) throws { try check(marked) }

  @Test("a sentence never ends inside a token")
  func insideToken() throws {
    // UAX #29 ends a sentence after the full stop, and lets a word go on there.
    try check("a.אב here.")
  }

  @Test("a wrapped line ends no sentence", arguments: ["\n", "\r\n", "\r"])
  func wrapped(lineEnd: String) throws {
    try check("The vote\(lineEnd)was lost.\(lineEnd)|They wept.")
  }

  /// A line separator ends a sentence also when white space stands between it and the next word.
  @Test(arguments: [
    "\u{85}", "\u{2028}", "\u{85} ", "\u{2028}  ", "\u{2028}\u{2028}", " \u{85}\u{85} ",
  ])
  func lineSeparatorsEndSentences(separator: String) throws {
    let reading = try Reading(paragraph: "The bridge is shut\(separator)cars wait" + separator)
    #expect(reading.sentences == ["The bridge is shut", "cars wait"])
  }
}
