import RhetorLexicon

/// Single function words that rules ask for by name, a bit for each group.
struct FunctionWords: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static var by: FunctionWords { FunctionWords(rawValue: 1 << 0) }
  static var from: FunctionWords { FunctionWords(rawValue: 1 << 1) }
  static var that: FunctionWords { FunctionWords(rawValue: 1 << 2) }
  static var `as`: FunctionWords { FunctionWords(rawValue: 1 << 3) }
  static var to: FunctionWords { FunctionWords(rawValue: 1 << 4) }
  static var relative: FunctionWords { FunctionWords(rawValue: 1 << 5) }
  static var coordinator: FunctionWords { FunctionWords(rawValue: 1 << 6) }
  static var clauseOpener: FunctionWords { FunctionWords(rawValue: 1 << 7) }
  /// *if* and *whether*: they open what was asked.
  static var whether: FunctionWords { FunctionWords(rawValue: 1 << 8) }
  static var on: FunctionWords { FunctionWords(rawValue: 1 << 9) }
  static var it: FunctionWords { FunctionWords(rawValue: 1 << 10) }
  static var he: FunctionWords { FunctionWords(rawValue: 1 << 11) }
  static var she: FunctionWords { FunctionWords(rawValue: 1 << 12) }
  static var they: FunctionWords { FunctionWords(rawValue: 1 << 13) }
  /// Titles that a man or a woman has.
  static var maleTitle: FunctionWords { FunctionWords(rawValue: 1 << 14) }
  static var femaleTitle: FunctionWords { FunctionWords(rawValue: 1 << 15) }
  static var those: FunctionWords { FunctionWords(rawValue: 1 << 16) }
  /// What stands before those who are spoken to, and before a place.
  static var toWith: FunctionWords { FunctionWords(rawValue: 1 << 17) }
  static var inAt: FunctionWords { FunctionWords(rawValue: 1 << 18) }
  /// What stands before or behind a time without a preposition: *last week*, *two days ago*.
  static var timeLead: FunctionWords { FunctionWords(rawValue: 1 << 19) }
  /// Nouns that make an adverb with *in*: *in particular*, *in turn*.
  static var adverbial: FunctionWords { FunctionWords(rawValue: 1 << 20) }
  /// What a verb of saying may have behind it when its words stand elsewhere: *said **in** response*.
  static var aside: FunctionWords { FunctionWords(rawValue: 1 << 21) }
  /// Pronouns that only a clause of their own can begin with.
  static var clausePronoun: FunctionWords { FunctionWords(rawValue: 1 << 22) }
  /// What links a verb to the verb before it, whose subject it shares.
  static var conjoiner: FunctionWords { FunctionWords(rawValue: 1 << 23) }
  /// What joins a clause to the one before a comma.
  static var clauseJoiner: FunctionWords { FunctionWords(rawValue: 1 << 24) }
  /// What says why somebody is praised or blamed.
  static var overFor: FunctionWords { FunctionWords(rawValue: 1 << 25) }
  /// *only*, *just* …: after *not* they deny nothing.
  static var notOnly: FunctionWords { FunctionWords(rawValue: 1 << 26) }
  /// *as*, *even* …: with *if* they set no condition.
  static var asIf: FunctionWords { FunctionWords(rawValue: 1 << 27) }
  /// *Do not*, the beginning of an instruction.
  static var `do`: FunctionWords { FunctionWords(rawValue: 1 << 28) }
  static var not: FunctionWords { FunctionWords(rawValue: 1 << 29) }
  /// What opens a sentence that speaks for the other side.
  static var contrast: FunctionWords { FunctionWords(rawValue: 1 << 30) }

  /// The words of each group.
  static let spellings: [(FunctionWords, [String])] = [
    (.by, ["by"]),
    (.from, ["from"]),
    (.that, ["that"]),
    (.`as`, ["as"]),
    (.to, ["to"]),
    (.relative, ["who", "which", "whom"]),
    (.coordinator, ["and", "or"]),
    (.clauseOpener, ["after", "before", "since", "until", "while", "because", "when"]),
    (.whether, ["if", "whether"]),
    (.on, ["on"]),
    (.it, ["it", "its"]),
    (.he, ["he", "his"]),
    (.she, ["she", "her"]),
    (.they, ["they", "their"]),
    (
      .maleTitle,
      [
        "mr", "sir", "lord", "king", "prince", "duke", "baron", "father", "brother", "congressman",
        "chairman", "spokesman", "councilman",
      ]
    ),
    (
      .femaleTitle,
      [
        "ms", "mrs", "miss", "madam", "madame", "dame", "lady", "queen", "princess", "duchess",
        "baroness", "sister", "congresswoman", "chairwoman", "spokeswoman", "councilwoman",
      ]
    ),
    (.those, ["these", "those"]),
    (.toWith, ["to", "with", "before"]),
    (.inAt, ["in", "at"]),
    (.timeLead, ["last", "late", "early", "next", "past", "ago", "this", "same"]),
    (.adverbial, ["particular", "fact", "part", "turn", "general", "effect", "private", "public"]),
    (.aside, ["in", "of", "at", "by", "during", "after", "from", "via", "to"]),
    (.clausePronoun, ["i", "he", "she", "we", "they"]),
    (.conjoiner, ["and", "or", "but", "then"]),
    (.clauseJoiner, ["and", "but", "while", "whereas", "although", "though"]),
    (.overFor, ["for", "over", "as"]),
    (.notOnly, ["only", "just", "merely", "simply"]),
    (.asIf, ["as", "even", "what"]),
    (.`do`, ["do"]),
    (.not, ["not"]),
    (.contrast, ["but", "however", "yet", "meanwhile", "nevertheless"]),
  ]
}
