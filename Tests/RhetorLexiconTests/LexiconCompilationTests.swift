import RhetorLexicon
import RhetorText
import Testing

@Suite("Compiling lexicons")
struct LexiconCompilationTests {
  private func hits(of phrase: String, in text: String) throws -> [String] {
    let tables = try SampleLexicon.compile(
      entries: SampleLexicon.entry("phrase = \"\(phrase)\""))
    return SampleLexicon.hits(text, tables)
  }

  @Test(arguments: [
    ("far-right", "the far right party", ["far right"]),
    ("Clown:n", "two clowns and a CLOWN", ["clowns", "CLOWN"]),
    ("penchant for [hyperbole]", "his penchant for hyperbole .", ["hyperbole"]),
    ("so|too? big", "big too big", ["big", "too big", "big"]),
    ("born in <month>", "born in May", ["born in May"]),
    ("in <time-word>", "in days in may in march", ["in days", "in may"]),
    ("as _? _? as ever", "as as ever , as big as ever", ["as as ever", "as big as ever"]),
    ("take:v|hand-pick:v", "hand picked and took", ["hand picked", "took"]),
    ("the <capital> clown", "the Big clown the big clown", ["the Big clown"]),
  ])
  func phrases(phrase: String, text: String, found: [String]) throws {
    #expect(try Set(hits(of: phrase, in: text)).isSuperset(of: found))
    if !found.isEmpty { #expect(try !hits(of: phrase, in: text).isEmpty) }
  }

  @Test func nothingMatchesAcrossAMark() throws {
    #expect(try hits(of: "far right", in: "far , right") == [])
  }

  @Test func entriesInheritFromFileAndCategory() throws {
    let text = """
      [[entry]]
      phrase = "clown:n"
      also = ["total|utter clown"]
      unless = ["next: of, and of, <number>|most and not start", "after 3: show"]
      plainer = "person"
      flags = ["A ⟦clown⟧."]
      allows = ["The clown show."]

      """
    let tables = try SampleLexicon.compile(entries: text)
    func string(_ number: UInt32) -> String { tables.strings[Int(number)] }
    #expect(tables.id(ofEntry: 0) == "loaded-language.name-calling/clown")
    let entry = tables.entries[0]
    let record = try #require(tables.catalogue.records().entries.first)
    #expect([string(entry.phrase)] + record.also == ["clown:n", "total|utter clown"])
    #expect(entry.strength == 3)
    #expect(string(entry.reason) == "“{phrase}” is abuse")
    let guards = tables.guards(ofEntry: 0)
    #expect(guards.map { string($0.text) }.first == "negated")
    #expect(guards.map(\.effect) == [.halfIf, .unless, .unless])
    #expect(record.flags == [Example(text: "A ⟦clown⟧.", line: 10, column: 10)])
    #expect(entry.line == 5)
    let tests = tables.guards(ofEntry: 0).map { tables.tests[Int($0.tests.lowerBound)] }
    #expect(tests.map(\.place) == [.negated, .next, .after])
    #expect(tests[1].sequences.count == 3)
    #expect(tests[2].distance == 3)
  }

  @Test func imagesDecodeToWhatWasEncoded() throws {
    let text =
      SampleLexicon.entry(
        "phrase = \"a clown:n of <time-word>\"\nunless = [\"after 9: <lower>|x, <month> day\"]\n"
          + "lean = \"left-target\"\nmirror = \"fool\"")
      + SampleLexicon.entry(
        "phrase = \"fool\"\nalso = [\"so? \\\"\"]\nlean = \"right-target\"\nmirror = \"clown\"")
    let sound = text.replacing("also = [\"so? \\\"\"]\n", with: "also = [\"so? foolish\"]\n")
      .replacing("mirror = \"clown\"", with: "mirror = \"a-clown-of\"")
    let tables = try SampleLexicon.compile(entries: sound)
    let parts = LexiconImage(encoding: tables).parts
    #expect(parts.numbers.allSatisfy { (0x30..<0x70).contains($0) })
    let decoded = LexiconImage(parts).tables()
    expectEqual(tables, decoded)
    #expect(LexiconImage(encoding: decoded).parts == parts)
  }

  @Test func noTablesDecodeToNoTables() {
    let parts = LexiconImage(encoding: LexiconTables()).parts
    expectEqual(
      LexiconTables(), LexiconImage(parts).tables())
  }

  @Test func usersFilesAreAddedBehindTheBuiltInOnes() throws {
    let builtIn = try SampleLexicon.compile(
      entries: SampleLexicon.entry("phrase = \"clown:n\""))
    let image = LexiconImage(encoding: builtIn)
    let own = LexiconInput(
      path: "mine.toml",
      bytes: Array(
        """
        [lexicon]
        category = "loaded-language.name-calling"

        [[entry]]
        phrase = "muppet:n"

        """.utf8))
    let (tables, warnings) = try LexiconCompilation.compile(
      LexiconSource(reading: [own]), extending: image.tables(), policy: .users,
      words: SampleLexicon.words)
    #expect(warnings.count == 2)
    #expect(tables.id(ofEntry: 0) == builtIn.id(ofEntry: 0))
    #expect(tables.id(ofEntry: 1) == "loaded-language.name-calling/muppet")
    #expect(tables.guards(ofEntry: 1).map(\.effect) == [.halfIf])
    #expect(SampleLexicon.hits("clowns and muppets", tables) == ["clowns", "muppets"])
    #expect(tables.stamps.map(\.isUsers) == [false, false, false, true])
    #expect(tables.digest != builtIn.digest)
  }

  @Test func usersMayBringACategory() throws {
    let own = LexiconInput(
      path: "mine.toml",
      bytes: Array(
        """
        [category]
        id = "loaded-language.pet-hates"
        title = "Pet hates"
        finds = "Words."
        why = "Taste."
        reason = "“{phrase}” is a pet hate"

        [[class]]
        id = "hated"
        words = ["synergy:n"]

        [[entry]]
        phrase = "real <hated>"
        id = "synergy"

        """.utf8))
    let tables = try SampleLexicon.compile([own], policy: .users)
    #expect(tables.id(ofEntry: 0) == "loaded-language.pet-hates/synergy")
    #expect(SampleLexicon.hits("a real synergy", tables) == ["real synergy"])
  }

  private func expectEqual(_ left: LexiconTables, _ right: LexiconTables) {
    #expect(left.vocabulary.pool.elementsEqual(right.vocabulary.pool))
    #expect(left.vocabulary.starts == right.vocabulary.starts)
    #expect(left.wordClasses == right.wordClasses)
    #expect(left.classNames == right.classNames)
    #expect(
      (0..<left.strings.count).map { left.strings[$0] }
        == (0..<right.strings.count).map { right.strings[$0] })
    #expect(left.categories == right.categories)
    #expect(left.entries == right.entries)
    #expect(left.guards == right.guards)
    #expect(left.tests == right.tests)
    #expect(left.sequences == right.sequences)
    #expect(left.sequenceSets == right.sequenceSets)
    #expect(left.termSets == right.termSets)
    #expect(left.setWords == right.setWords)
    #expect(left.patterns == right.patterns)
    #expect(left.patternSets == right.patternSets)
    #expect(left.anchorStarts == right.anchorStarts)
    #expect(left.anchored == right.anchored)
    #expect(left.stamps == right.stamps)
    #expect(left.catalogue.records() == right.catalogue.records())
  }
}
