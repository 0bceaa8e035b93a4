import Testing

@testable import RhetorLexicon

/// Each case breaks one line of an entry; the entry's first key stands in line 6.
@Suite("What is wrong with a lexicon file, and where")
struct LexiconErrorTests {
  private static let path = "loaded-language/name-calling/a.toml"

  @Test(arguments: [
    (
      #"phrase = "a clown:x""#,
      "6:18: error: `:x` is no inflection mark\nhelp: marks are `:v`, `:n`, `:a`, `:ing`, "
        + "`:past`, `:s`, `:pp`"
    ),
    (#"phrase = "clown [of""#, "6:17: error: `[` has no `]`"),
    (#"phrase = "clown of]""#, "6:19: error: `]` has no `[`"),
    (
      #"phrase = "clown||fool""#,
      "6:17: error: an alternative is empty\nhelp: write alternatives as `a|b`, and a word that "
        + "may be missing as `a?`"
    ),
    (
      #"phrase = "very? so?""#,
      "6:11: error: every element may be missing\nhelp: leave out the `?` of at least one"
    ),
    (
      #"phrase = "born in <mnoth>""#,
      "6:19: error: there is no class `<mnoth>`\nhelp: did you mean `month`?"
    ),
    (
      #"phrase = "50% clown""#,
      "6:13: error: `%` cannot stand in a word\nhelp: for marks use a class: <comma>, <quote>, "
        + "<dash>, <stop>, <measure>, <mark>"
    ),
    (
      #"phrase = "<capital> _""#,
      "6:10: error: no element of the phrase holds only words\nhelp: shapes such as <capital> or "
        + "_ cannot be looked up; add a word or a class of words"
    ),
    (
      #"phrase = "a? b? c? d? e? f? g? clown""#,
      "6:29: error: the phrase stands for more than 64 rows of words\nhelp: use fewer optional "
        + "elements"
    ),
    (
      #"phrase = "clown"\#nunless = ["quotted"]"#,
      "7:12: error: unknown test `quotted`\nhelp: did you mean `quoted`?"
    ),
    (
      #"phrase = "clown"\#nunless = ["negated and after x: of"]"#,
      "7:30: error: `after` needs a distance from 1 to 150\nhelp: as in `after 3: word`"
    ),
    (
      #"phrase = "clown"\#nunless = ["next: of, <moth>"]"#,
      "7:22: error: there is no class `<moth>`\nhelp: did you mean `month`?"
    ),
    (
      #"phrase = "clown"\#nunless = ["next: very? big"]"#,
      "7:23: error: `?` means nothing in a guard\nhelp: write each row of words out, separated "
        + "by commas"
    ),
    (
      #"phrase = "clown"\#nunless = ["start: big"]"#,
      "7:17: error: `start` takes no words\nhelp: join tests by ` and `"
    ),
    (
      #"phrase = "clown"\#nid = "Clown""#,
      "7:6: error: `Clown` is no id\nhelp: use small letters, digits and hyphens"
    ),
    (
      #"phrase = "clown"\#nstrength = 4"#,
      "7:12: error: `strength` is 4\nhelp: it must be from 0 to 3"
    ),
    (
      #"phrase = "clown"\#nstrenght = 1"#,
      "7:1: error: unknown key `strenght`\nhelp: did you mean `strength`?"
    ),
    (
      #"phrase = "clown"\#nform = "verb""#,
      "7:8: error: only cues have `form` and `takes`\nhelp: cues are the entries of categories "
        + "with `role = \"cue\"`"
    ),
    (
      #"phrase = "clown"\#nlean = "left-target""#,
      "7:8: error: `lean` needs a `mirror`\nhelp: name the entry of equal strength that is used "
        + "against the other side"
    ),
    (
      #"phrase = "clown"\#nlean = "left-target"\#nmirror = "fool""#,
      "8:10: error: there is no entry `fool` in `loaded-language.name-calling`"
    ),
  ])
  func oneProblem(lines: String, message: String) {
    #expect(
      SampleLexicon.problems(SampleLexicon.entry(lines)) == ["\(Self.path):\(message)"])
  }

  @Test func everyProblemIsTold() {
    let text = "[[entry]]\nphrase = \"clown\"\n[[entry]]\nphrase = \"clown\"\nflags = [\"x\"]\n"
    #expect(
      SampleLexicon.problems(text) == [
        "\(Self.path):5:1: error: `clown` has no `flags`\nhelp: add a sentence in which it must "
          + "be found, with ⟦…⟧ around the words",
        "\(Self.path):5:1: error: `clown` has no `allows`\nhelp: add a sentence that it must leave "
          + "alone: another sense, a name, a quotation",
        "\(Self.path):7:1: error: `clown` has no `allows`\nhelp: add a sentence that it must leave "
          + "alone: another sense, a name, a quotation",
        "\(Self.path):8:10: error: there is an entry `clown` already\nhelp: the other is "
          + "\(Self.path):5; give this one an `id` of its own",
        "\(Self.path):8:10: error: `clown` is a phrase of `loaded-language.name-calling/clown` "
          + "already\nhelp: one phrase belongs to one entry of a stage",
        "\(Self.path):9:10: error: the example does not show what must be found\nhelp: put ⟦…⟧ "
          + "around the words that must be flagged",
      ])
  }

  @Test func guardOfAFileIsToldOnce() {
    let text =
      "unless = [\"nxt: foo\"]\n"
      + SampleLexicon.entry("phrase = \"clown\"") + SampleLexicon.entry("phrase = \"fool\"")
    #expect(SampleLexicon.problems(text).count == 1)
  }

  /// Classes that include one another many times, and guards of many words, take no longer than what
  /// they stand for: each of these took minutes.
  @Test(.timeLimit(.minutes(1)))
  func workDoesNotGrowFasterThanTheFile() throws {
    let classes = (0..<40).map { number in
      "[[class]]\nid = \"c\(Self.letters(number))\"\nwhy = \"x\"\n"
        + "words = [\"<c\(Self.letters(number + 1))>\", \"<c\(Self.letters(number + 1))>\"]\n"
    }
    let last = "[[class]]\nid = \"c\(Self.letters(40))\"\nwhy = \"x\"\nwords = [\"zork\"]\n"
    let input = LexiconInput(
      path: "classes/many.toml", bytes: Array((classes.joined() + last).utf8))
    #expect(SampleLexicon.problems([SampleLexicon.classes, input]).isEmpty)
    let words = Array(repeating: "zork", count: 20_000).joined(separator: " ")
    #expect(
      SampleLexicon.problems(
        SampleLexicon.entry("phrase = \"clown\"\nunless = [\"\(words)\"]")
      ).count == 1)
  }

  @Test(arguments: [
    ("1500..1503", ["1500", "1501", "1502", "1503"]),
    ("1980s..2000s", ["1980s", "1990s", "2000s"]),
    ("1503..1500", nil), ("15..", nil), ("1500..1990s", nil), ("1501s..1521s", nil),
    ("0..9999", nil), ("12345..12350", nil), ("a..b", nil),
  ])
  func rowsOfNumbers(member: String, words: [String]?) {
    #expect(NumberRow(member)?.words == words)
  }

  private static func letters(_ number: Int) -> String {
    String(UnicodeScalar(UInt8(97 + number / 26))) + String(UnicodeScalar(UInt8(97 + number % 26)))
  }

  @Test func mirrorsAreEquals() {
    let text =
      SampleLexicon.entry("phrase = \"a\"\nlean = \"left-target\"\nmirror = \"b\"")
      + SampleLexicon.entry(
        "phrase = \"b\"\nstrength = 1\nlean = \"right-target\"\nmirror = \"a\"")
    #expect(
      SampleLexicon.problems(text).map { $0.prefix { $0 != "\n" } } == [
        "\(Self.path):8:10: error: `b` has strength 1, and `a` has 3",
        "\(Self.path):15:10: error: `a` has strength 3, and `b` has 1",
      ])
    #expect(SampleLexicon.problems(text.replacing("strength = 1\n", with: "")) == [])
  }

  @Test func licencesAreOnTheList() {
    let input = LexiconInput(
      path: Self.path,
      bytes: Array(
        """
        [lexicon]
        provenance = { kind = "list", licence = "CC-BY-4.0" }

        \(SampleLexicon.entry("phrase = \"a\""))
        """.utf8))
    #expect(
      SampleLexicon.problems([SampleLexicon.card, input]) == [
        "\(Self.path):2:41: error: words under `CC-BY-4.0` cannot be taken in\nhelp: licences are "
          + "Apache-2.0, CC0-1.0"
      ])
  }

  @Test func classesAreChecked() {
    let input = LexiconInput(
      path: "classes/other.toml",
      bytes: Array(
        """
        [[class]]
        id = "month"
        why = "Again."
        words = ["may"]
        [[class]]
        id = "loop"
        why = "Itself."
        words = ["<loop>", "far-right", "a|b"]
        """.utf8))
    #expect(
      SampleLexicon.problems([SampleLexicon.classes, input]).map { $0.prefix { $0 != "\n" } }
        == [
          "classes/some.toml:2:6: error: the class `month` is defined twice",
          "classes/other.toml:8:10: error: the class `loop` includes itself",
          "classes/other.toml:8:20: error: `far-right` is 2 words in a text",
          "classes/other.toml:8:33: error: a member of a class is one word",
        ].sorted())
  }

  @Test(arguments: [
    ("elsewhere/a.toml", "a lexicon file cannot lie here"),
    ("speculatoin/modal/a.toml", "there is no stage `speculatoin`"),
    ("speculation/modal/a.toml", "the folder has no category.toml"),
  ])
  func filesHaveTheirPlaces(path: String, message: String) {
    let input = SampleLexicon.entries(SampleLexicon.entry("phrase = \"a\""), path: path)
    #expect(SampleLexicon.problems([input]).contains { $0.contains(message) })
  }
}
