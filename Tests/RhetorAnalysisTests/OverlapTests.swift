import RhetorAnalysis
import RhetorLexicon
import RhetorText
import Testing

/// One stretch of words has one finding.
struct OverlapTests {
  private static let stages = ["attribution", "loaded-language", "speculation"]

  /// Compiles one category `sample` for each stage; entries as `stage phrase strength [lines]`.
  private func tables(_ entries: [(stage: String, phrase: String, lines: String)]) throws
    -> LexiconTables
  {
    var files: [String: String] = [:]
    for stage in Self.stages {
      files["\(stage)/sample/category.toml"] = SmallLexicon.card("finding", 1)
      files["\(stage)/sample/entries.toml"] =
        "[lexicon]\ntitle = \"Sample\"\n"
        + entries.filter { $0.stage == stage }
        .map { SmallLexicon.entry($0.phrase, $0.lines) }.joined()
    }
    return try SmallLexicon.compile(files)
  }

  private func found(
    _ text: String, _ entries: [(stage: String, phrase: String, lines: String)]
  ) throws -> [String] {
    let sample = try Sample(text, tables: tables(entries))
    return sample.findings.map {
      "\(sample.reading.category(of: $0).stage): \(sample.words($0.terms))"
    }
  }

  @Test func longerWins() throws {
    #expect(
      try found(
        "The big red widget fell.",
        [("speculation", "big red widget", ""), ("attribution", "red widget", "strength = 3")])
        == ["speculation: big red widget"])
  }

  @Test func strongerWinsAmongEquallyLong() throws {
    #expect(
      try found(
        "The red widget fell.",
        [("speculation", "red widget", "strength = 3"), ("attribution", "red widget", "")])
        == ["speculation: red widget"])
  }

  @Test func attributionBeatsLoadedLanguageBeatsSpeculation() throws {
    let all = Self.stages.map { (stage: $0, phrase: "widget", lines: "") }
    #expect(try found("The widget fell.", all) == ["attribution: widget"])
    #expect(
      try found("The widget fell.", Array(all.dropFirst())) == ["loaded-language: widget"])
  }

  @Test func scoredBeatsNote() throws {
    #expect(
      try found(
        "The big red widget fell.",
        [("attribution", "big red widget", "strength = 0"), ("speculation", "red", "")])
        == ["speculation: red"])
    #expect(
      try found(
        "The big red widget fell.",
        [
          ("attribution", "big red widget", "note-if = [\"always\"]"), ("speculation", "red", ""),
        ]) == ["speculation: red"])
  }

  @Test func scoredHedgeBeatsALongerNoteOfItsOwnStage() throws {
    #expect(
      try found(
        "The big red widget fell.",
        [("speculation", "big red widget", "strength = 0"), ("speculation", "red", "")])
        == ["speculation: red"])
  }

  /// Whichever word a matcher meets first.
  @Test func theEntryThatComesFirstWinsAmongEquals() throws {
    let phrases = ["huge|big red", "big red|blue"]
    for (first, second) in [(0, 1), (1, 0)] {
      let entries = [first, second].map { (stage: "speculation", phrase: phrases[$0], lines: "") }
      let tables = try tables(entries)
      let sample = try Sample("The big red widget fell.", tables: tables)
      let own = tables.entries.indices.first { tables.id(ofEntry: $0).hasPrefix("speculation") }
      #expect(sample.findings.map(\.entry) == [own], "\(phrases[first])")
    }
  }

  @Test func partialOverlapLeavesOne() throws {
    #expect(
      try found(
        "The big red widget fell.",
        [("attribution", "big red", ""), ("loaded-language", "red widget", "")])
        == ["attribution: big red"])
  }

  @Test func neighboursBothStay() throws {
    #expect(
      try found(
        "The big red widget fell.",
        [("attribution", "big", ""), ("loaded-language", "red widget", "")])
        == ["attribution: big", "loaded-language: red widget"])
  }

  @Test func stageOrderDoesNotMatter() throws {
    let sample = try Sample(
      """
      Critics say the two megalomaniacs could possibly meet. Is it any wonder? It NEVER rains! \
      Reportedly the regime may, perhaps, be stoking tensions. “It may rain,” said Ana Ruiz.
      """)
    let expected = Judgement(of: sample.reading).findings
    #expect(expected.count > 5)
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    for order in orders {
      let stages = order.map { Stages.all[$0] }
      #expect(Judgement(of: sample.reading, stages: stages).findings == expected, "\(order)")
    }
  }
}
