import RhetorLexicon
import RhetorText

/// Single function words that rules ask for by name, looked up once for all documents.
///
/// A word that no lexicon mentions has no identity and is left out.
final class FunctionWords: Sendable {
  let by: WordRow
  let from: WordRow
  let that: WordRow
  let `as`: WordRow
  let to: WordRow
  let relative: WordRow
  let coordinator: WordRow
  let clauseOpener: WordRow
  /// *if* and *whether*: they open what was asked.
  let whether: WordRow
  let on: WordRow
  let it: WordRow
  let he: WordRow
  let she: WordRow
  let they: WordRow
  /// Titles that a man or a woman has.
  let maleTitle: WordRow
  let femaleTitle: WordRow
  let those: WordRow
  /// What stands before those who are spoken to, and before a place.
  let toWith: WordRow
  let inAt: WordRow
  /// What stands before or behind a time without a preposition: *last week*, *two days ago*.
  let timeLead: WordRow
  /// Nouns that make an adverb with *in*: *in particular*, *in turn*.
  let adverbial: WordRow
  /// What a verb of saying may have behind it when its words stand elsewhere: *said **in** response*.
  let aside: WordRow
  /// Pronouns that only a clause of their own can begin with.
  let clausePronoun: WordRow
  /// What links a verb to the verb before it, whose subject it shares.
  let conjoiner: WordRow
  /// What joins a clause to the one before a comma.
  let clauseJoiner: WordRow
  /// What says why somebody is praised or blamed.
  let overFor: WordRow
  /// *only*, *just* …: after *not* they deny nothing.
  let notOnly: WordRow
  /// *as*, *even* …: with *if* they set no condition.
  let asIf: WordRow
  /// *Do not*, the beginning of an instruction.
  let `do`: WordRow
  let not: WordRow

  init(_ tables: LexiconTables) {
    func words(_ spellings: String...) -> WordRow {
      WordRow(spellings.map { tables.vocabulary.id(of: $0) })
    }
    by = words("by")
    from = words("from")
    that = words("that")
    `as` = words("as")
    to = words("to")
    relative = words("who", "which", "whom")
    coordinator = words("and", "or")
    clauseOpener = words("after", "before", "since", "until", "while", "because", "when")
    whether = words("if", "whether")
    on = words("on")
    it = words("it", "its")
    he = words("he", "his")
    she = words("she", "her")
    they = words("they", "their")
    maleTitle = words(
      "mr", "sir", "lord", "king", "prince", "duke", "baron", "father", "brother", "congressman",
      "chairman", "spokesman", "councilman")
    femaleTitle = words(
      "ms", "mrs", "miss", "madam", "madame", "dame", "lady", "queen", "princess", "duchess",
      "baroness", "sister", "congresswoman", "chairwoman", "spokeswoman", "councilwoman")
    those = words("these", "those")
    toWith = words("to", "with", "before")
    inAt = words("in", "at")
    timeLead = words("last", "late", "early", "next", "past", "ago", "this", "same")
    adverbial = words(
      "particular", "fact", "part", "turn", "general", "effect", "private", "public")
    aside = words("in", "of", "at", "by", "during", "after", "from", "via", "to")
    clausePronoun = words("i", "he", "she", "we", "they")
    conjoiner = words("and", "or", "but", "then")
    clauseJoiner = words("and", "but", "while", "whereas", "although", "though")
    overFor = words("for", "over", "as")
    notOnly = words("only", "just", "merely", "simply")
    asIf = words("as", "even", "what")
    `do` = words("do")
    not = words("not")
  }
}
