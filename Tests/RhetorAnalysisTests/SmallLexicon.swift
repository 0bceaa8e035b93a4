import RhetorLexicon
import RhetorSegmentation
import Testing

/// Lexicons written inside a test, with a handful of grammar around them.
enum SmallLexicon {
  /// Compiles categories: for each its card's extra lines and its file.
  static func compile(_ files: [String: String]) throws -> LexiconTables {
    var inputs = [LexiconInput(path: "classes/grammar.toml", bytes: Array(classes.utf8))]
    inputs.append(LexiconInput(path: "inflection/irregular.toml", bytes: Array(irregular.utf8)))
    for (path, text) in files { inputs.append(LexiconInput(path: path, bytes: Array(text.utf8))) }
    inputs.append(
      LexiconInput(path: "attribution/cue/category.toml", bytes: Array(card("cue", 0).utf8)))
    inputs.append(LexiconInput(path: "attribution/cue/cues.toml", bytes: Array(cues.utf8)))
    return try LexiconCompilation.compile(
      LexiconSource(reading: inputs), policy: .users,
      words: { (try? WordFolding.words(in: $0)) ?? [] }
    ).tables
  }

  /// A lexicon with one category of loaded language, strength 2, and the given entries.
  static func compile(entries: String, card extra: String = "", head: String = "") throws
    -> LexiconTables
  {
    try compile([
      "loaded-language/sample/category.toml": card("finding", 2, extra),
      "loaded-language/sample/entries.toml": "[lexicon]\ntitle = \"Sample\"\n\(head)\n\(entries)",
    ])
  }

  /// An entry with one guard list.
  static func entry(_ phrase: String, _ lines: String = "") -> String {
    "[[entry]]\nphrase = \"\(phrase)\"\nid = \"\(id(phrase))\"\n\(lines)\n"
  }

  static func card(_ role: String, _ strength: Int, _ extra: String = "") -> String {
    """
    [category]
    title = "Sample"
    finds = "Samples."
    why = "They are samples."
    leaves-alone = ["nothing"]
    strength = \(strength)
    reason = "“{phrase}” is a sample"
    role = "\(role)"
    \(extra)
    """
  }

  private static func id(_ phrase: String) -> String {
    var id = ""
    for character in phrase.lowercased() {
      if character.isASCII, character.isLetter {
        id.append(character)
      } else if id.last != "-" {
        id += "-"
      }
    }
    return "x" + id + "x"
  }

  private static let cues = """
    [lexicon]
    title = "Cues"

    [[entry]]
    phrase = "say:v"
    form = "verb"
    takes = ["that", "quote", "clause"]

    """

  private static let irregular = """
    [verbs]
    say = ["said", "said"]
    be = { past = "was|were", participle = "been", third = "is", also = "am|are" }
    take = ["took", "taken"]
    [nouns]
    man = "men"
    [adjectives]
    good = ["better", "best"]

    """

  private static let classes = """
    [[class]]
    id = "negation"
    why = "Negations."
    words = ["not", "never", "no", "without", "don't", "isn't", "didn't", "deny:v"]
    [[class]]
    id = "conditional"
    why = "Conditions."
    words = ["if", "unless", "whether", "assuming"]
    [[class]]
    id = "clause-break"
    why = "They begin a clause."
    words = ["and", "but", "because", "that", "which", "who", "if", "unless", "when"]
    [[class]]
    id = "auxiliary-be"
    why = "Forms of be."
    words = ["be:v"]
    [[class]]
    id = "modal"
    why = "Modals."
    words = ["may", "might", "could", "would", "will"]
    [[class]]
    id = "pronoun-subject"
    why = "Pronouns."
    words = ["he", "she", "they", "it", "i", "we"]
    [[class]]
    id = "first-person"
    why = "The author."
    words = ["i", "we"]
    [[class]]
    id = "determiner"
    why = "Articles."
    words = ["the", "a", "an", "this"]
    [[class]]
    id = "preposition"
    why = "Prepositions."
    words = ["of", "in", "on", "at", "by", "for", "with", "to", "as", "from"]
    [[class]]
    id = "conjunction"
    why = "Conjunctions."
    words = ["and", "or", "but", "because", "if", "when"]
    [[class]]
    id = "wh-word"
    why = "Question words."
    words = ["who", "what", "how", "why", "when"]
    [[class]]
    id = "preverb"
    why = "They stand between subject and verb."
    words = ["only", "just", "merely", "simply", "even"]
    [[class]]
    id = "number-word"
    why = "Numbers."
    words = ["two", "three"]
    [[class]]
    id = "fire-word"
    why = "Fire."
    words = ["fire:n", "smoke:n"]
    [[class]]
    id = "colour"
    why = "Colours."
    words = ["red", "blue", "<dark-colour>"]
    [[class]]
    id = "dark-colour"
    why = "Dark colours."
    words = ["black", "navy"]

    """
}
