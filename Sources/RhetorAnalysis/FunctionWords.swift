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
  let those: WordRow
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
    it = words("it")
    those = words("these", "those")
    conjoiner = words("and", "or", "but", "then")
    clauseJoiner = words("and", "but", "while", "whereas", "although", "though")
    overFor = words("for", "over", "as")
    notOnly = words("only", "just", "merely", "simply")
    asIf = words("as", "even", "what")
  }
}
