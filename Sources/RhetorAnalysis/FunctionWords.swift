import RhetorLexicon
import RhetorText

/// Single function words that rules ask for by name, looked up once for all documents.
///
/// A word that no lexicon mentions has no identity and is left out.
struct FunctionWords: Sendable {
  let by: Set<WordID>
  let that: Set<WordID>
  let `as`: Set<WordID>
  let to: Set<WordID>
  let relative: Set<WordID>
  let coordinator: Set<WordID>
  let clauseOpener: Set<WordID>
  /// *only*, *just* …: after *not* they deny nothing.
  let notOnly: Set<WordID>
  /// *as*, *even* …: with *if* they set no condition.
  let asIf: Set<WordID>

  init(_ tables: LexiconTables) {
    func words(_ spellings: String...) -> Set<WordID> {
      Set(spellings.map { tables.vocabulary.id(of: $0) }).subtracting([.unknown])
    }
    by = words("by")
    that = words("that")
    `as` = words("as")
    to = words("to")
    relative = words("who", "which", "whom")
    coordinator = words("and", "or")
    clauseOpener = words("after", "before", "since", "until", "while", "because", "when")
    notOnly = words("only", "just", "merely", "simply")
    asIf = words("as", "even", "what")
  }
}
