import RhetorAnalysis
import RhetorText
import Testing

/// What stages find without an entry, with the built-in lexicons.
struct StageTests {
  /// A text; the words found in the category, or `-`.
  static let rhetorical = MarkedRows.cells(
    """
    Is it any wonder? They left. | Is it any wonder?
    How could he not know? | How could he not know?
    Who would sign such a contract? | Who would sign such a contract?
    And what else could the tenants do? | And what else could the tenants do?
    “Is it any wonder?” the mayor asked. | -
    He asked whether it was any wonder. | -
    When does the museum open? | -
    How do you renew a licence? | -
    Who will pay for the roof? | -
    Who would that be? | -
    I sat there wondering “What on earth is going on? | -
    I’m sitting here, is that even a chair? | -
    Was there ever a tenant so patient? | Was there ever a tenant so patient?
    Have they no shame? | Have they no shame?
    Will the bridge reopen in May? | -
    Are there lifts at the station? | -
    Why don’t they mend the roof? | Why don’t they mend the roof?
    The tenants who can’t pay, can they appeal? | -
    It is amazing what a new lamp can do, isn’t it? | -
    Is it any wonder. | -
    Why? | -
    """, columns: 2)

  @Test(arguments: rhetorical)
  func rhetoricalQuestion(row: [String]) throws {
    try expect(row[1], of: "speculation.rhetorical-question", in: row[0])
  }

  @Test func questionsInHeadingsAreLeftAlone() throws {
    let sample = try Sample("Is it any wonder?", role: .subheading)
    #expect(sample.findings("speculation.rhetorical-question").isEmpty)
  }

  static let orphans = MarkedRows.cells(
    """
    The plan is “not worth the paper it is on” and will be dropped. | “not worth the paper it is on”
    The plan is "not worth the paper it is on" and will be dropped. | "not worth the paper it is on"
    Ana Ruiz said the plan is “not worth the paper it is on” in June. | -
    The plan is “not worth the paper it is on” in full. Ana Ruiz said it would be dropped. | -
    Ana Ruiz said it would be dropped. The plan is “not worth the paper it is on” in full. | -
    Ana Ruiz said it would be dropped.\\n\\nIt rained.\\n\\nThe plan is “not worth the paper it is on” in full. | “not worth the paper it is on”
    The plan is a “gift” to the town. | -
    Her novel “A Bridge for Everyone” came out in May. | -
    The plan is called “not worth the paper” in town. | -
    He coined the phrase “not worth the paper” in town. | -
    """, columns: 2)

  @Test(arguments: orphans)
  func orphanQuotation(row: [String]) throws {
    try expect(row[1], of: "attribution.orphan-quote", in: row[0])
  }

  static let loud = MarkedRows.cells(
    """
    The bridge is closed again! | !
    The bridge is closed again!!! | !!!
    And who pays for this?! | ?!
    And who pays for this?? | ??
    Who pays for this? | -
    Shares in Yahoo! fell. | -
    “Stop!” he shouted. | -
    The council did NOT pay. | NOT
    Do NOT touch the third rail. | -
    The lifts do NOT work. | NOT
    NATO and the WHO met. | -
    """, columns: 2)

  @Test(arguments: loud)
  func loudPunctuation(row: [String]) throws {
    try expect(row[1], of: "loaded-language.punctuation", in: row[0])
  }

  /// A group that gets a face within two sentences weighs a quarter.
  @Test func namedMemberLightensAVagueGroup() throws {
    let near = try Sample(
      "Critics say the bill fails. “It does nothing,” said Ana Ruiz of the farmers’ union.")
    let finding = try #require(near.findings("attribution.generic-collective").first)
    #expect(finding.points == 500)
    #expect(finding.multipliers.map(\.why) == ["a member is named next: Ana Ruiz"])
    let two = try Sample("Critics say the bill fails. It rained. “It is bad,” said Ana Ruiz.")
    #expect(two.findings("attribution.generic-collective").map(\.points) == [500])
    let far = try Sample(
      "Critics say the bill fails. It rained. It snowed. “It is bad,” said Ana Ruiz.")
    #expect(far.findings("attribution.generic-collective").map(\.points) == [2000])
    let before = try Sample("“It is bad,” said Ana Ruiz. Critics say the bill fails.")
    #expect(before.findings("attribution.generic-collective").map(\.points) == [2000])
    // Who answers them, and whoever holds an office, is none of them.
    let answer = try Sample("Critics say the bill fails. But Ana Ruiz said it would save lives.")
    #expect(answer.findings("attribution.generic-collective").map(\.points) == [2000])
    let office = try Sample("Critics say the bill fails. Mayor Jo Hall said it would not.")
    #expect(office.findings("attribution.generic-collective").map(\.points) == [2000])
  }

  @Test func weakSourceInTheReportOfANamedOneIsANote() throws {
    func points(_ text: String) throws -> [Int] {
      try Sample(text).findings("attribution.generic-collective").map(\.points)
    }
    #expect(try points("Critics fear a flood.") == [2000])
    #expect(try points("Ana Ruiz said that critics fear a flood.") == [0])
    #expect(try points("Ana Ruiz said it was safe, but critics fear a flood.") == [2000])
  }

  @Test func sourceAndCueStandTogetherOnlySideBySide() throws {
    let beside = try Sample("Critics say the bill fails.")
    #expect(beside.findings.map { beside.words($0.terms) } == ["Critics say"])
    let apart = try Sample("Critics of the bill say it fails.")
    #expect(apart.findings.map { apart.words($0.terms) }.first?.hasPrefix("Critics") == true)
  }

  @Test func reportedlyBesideANamedSourceIsANote() throws {
    let tables = try SmallLexicon.compile([
      "attribution/adverb/category.toml": SmallLexicon.card("finding", 1),
      "attribution/adverb/entries.toml":
        "[lexicon]\ntitle = \"Hearsay\"\n" + SmallLexicon.entry("reportedly"),
    ])
    func points(_ text: String) throws -> [Int] {
      try Sample(text, tables: tables).findings.map(\.points)
    }
    #expect(try points("The minister reportedly resigned.") == [1000])
    #expect(try points("Ana Ruiz said the minister reportedly resigned.") == [0])
    #expect(try points("He said the minister reportedly resigned.") == [1000])
    #expect(try points("Ana Ruiz said so. The minister reportedly resigned.") == [1000])
  }

  private func expect(_ words: String, of category: String, in text: String) throws {
    let sample = try Sample(text)
    let found = sample.findings(category).map { sample.words($0.terms) }
    #expect(found == (words == "-" ? [] : [words]))
  }
}
