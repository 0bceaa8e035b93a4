import RhetorLexicon
import RhetorText

/// A small lexicon in files, and short ways to compile it.
enum SampleLexicon {
  static let card = LexiconInput(
    path: "loaded-language/name-calling/category.toml",
    bytes: Array(
      """
      [category]
      title = "Name-calling"
      finds = "A derogatory noun."
      why = "It judges."
      leaves-alone = ["quotations"]
      strength = 3
      reason = "“{phrase}” is abuse"
      half-if = ["negated"]

      """.utf8))

  static let classes = LexiconInput(
    path: "classes/some.toml",
    bytes: Array(
      """
      [[class]]
      id = "month"
      why = "Months."
      words = ["january", "may"]

      [[class]]
      id = "time-word"
      why = "Times."
      words = ["<month>", "day:n"]

      """.utf8))

  static let inflection = LexiconInput(
    path: "inflection/irregular.toml",
    bytes: Array(
      """
      [verbs]
      take = ["took", "taken"]
      be = { past = "was|were", participle = "been", third = "is", also = "am|are" }
      die = { past = "died", ing = "dying" }
      [spelling]
      doubling = ["admit"]
      either-way = ["focus"]
      [nouns]
      man = "men"
      wife = "wives"
      [compounds]
      compounding = ["man", "wife"]
      regular = ["german"]
      [adjectives]
      good = ["better", "best"]
      [degrees]
      suffixing = ["narrow"]

      """.utf8))

  /// An entry file of the sample category; the head is four lines long.
  static func entries(_ text: String, path: String = "loaded-language/name-calling/a.toml")
    -> LexiconInput
  {
    LexiconInput(
      path: path,
      bytes: Array(
        """
        [lexicon]
        title = "Sample"
        provenance = { kind = "own", licence = "Apache-2.0", since = "0.1.0" }

        \(text)
        """.utf8))
  }

  /// An entry with whatever examples the rules ask for.
  static func entry(_ lines: String) -> String {
    "[[entry]]\n\(lines)\nflags = [\"⟦x⟧\"]\nallows = [\"y\"]\n"
  }

  static func words(_ phrase: String) -> [String] {
    phrase.lowercased().replacing("’", with: "'")
      .split { $0 == " " || $0 == "-" }.map(String.init)
  }

  static func compile(
    _ inputs: [LexiconInput], extending tables: LexiconTables = LexiconTables(),
    policy: LexiconCompilation.Policy = .builtIn
  ) throws(LexiconErrors) -> LexiconTables {
    try LexiconCompilation.compile(
      LexiconSource(reading: inputs), extending: tables, policy: policy, words: words
    ).tables
  }

  /// Compiles entries among the sample's card, classes and forms.
  static func compile(entries text: String) throws(LexiconErrors) -> LexiconTables {
    try compile([card, classes, inflection, entries(text)])
  }

  /// What is wrong with such entries, one description each.
  static func problems(_ text: String) -> [String] {
    problems([card, classes, inflection, entries(text)])
  }

  static func problems(_ inputs: [LexiconInput]) -> [String] {
    do {
      _ = try compile(inputs)
      return []
    } catch {
      return error.errors.map(\.description)
    }
  }

  /// Terms as a document has them, from words and marks that spaces divide.
  static func terms(_ text: String, _ tables: LexiconTables) -> [Token] {
    var terms: [Token] = []
    var offset: UInt32 = 0
    for piece in text.split(separator: " ") {
      let range = TextRange(lower: offset, upper: offset + UInt32(piece.utf8.count))
      offset = range.upper + 1
      var traits: TokenTraits = []
      switch piece {
      case ",": traits = [.punctuation, .comma]
      case ".": traits = [.punctuation, .terminator]
      default:
        traits = piece.first?.isNumber == true ? .number : .word
        if piece.first?.isUppercase == true { traits.insert(.initialCapital) }
        if piece.hasSuffix("ing"), piece.count > 4 { traits.insert(.endsIng) }
      }
      let word =
        traits.contains(.punctuation) ? .unknown : tables.vocabulary.id(of: piece.lowercased())
      terms.append(Token(range: range, word: word, traits: traits))
    }
    return terms
  }

  /// The phrases of the hits in a text, as the words that a finding would cover.
  static func hits(_ text: String, _ tables: LexiconTables) -> [String] {
    let pieces = text.split(separator: " ")
    let terms = terms(text, tables)
    var hits: [Hit] = []
    PhraseMatcher(tables).appendHits(in: 0..<terms.count, of: terms, to: &hits)
    return hits.map { pieces[$0.span].joined(separator: " ") }
  }
}
