import RhetorLexicon

/// The word classes of `Lexicons/classes` that the reading itself relies on, one bit for each.
///
/// A rule asks for one of them or for several at once; both are one look at 64 bits.
struct WordClasses: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  static var negation: WordClasses { WordClasses(rawValue: 1 << 0) }
  static var conditional: WordClasses { WordClasses(rawValue: 1 << 1) }
  static var clauseBreak: WordClasses { WordClasses(rawValue: 1 << 2) }
  static var month: WordClasses { WordClasses(rawValue: 1 << 3) }
  static var weekday: WordClasses { WordClasses(rawValue: 1 << 4) }
  /// Every word that dates: days, months, units of time.
  static var date: WordClasses { WordClasses(rawValue: 1 << 5) }
  /// Where words are spoken: an interview, a hearing, the radio.
  static var occasion: WordClasses { WordClasses(rawValue: 1 << 6) }
  static var subjectPronoun: WordClasses { WordClasses(rawValue: 1 << 7) }
  static var objectPronoun: WordClasses { WordClasses(rawValue: 1 << 8) }
  static var firstPerson: WordClasses { WordClasses(rawValue: 1 << 9) }
  static var determiner: WordClasses { WordClasses(rawValue: 1 << 10) }
  static var possessiveDeterminer: WordClasses { WordClasses(rawValue: 1 << 11) }
  static var article: WordClasses { WordClasses(rawValue: 1 << 12) }
  static var presentAuxiliary: WordClasses { WordClasses(rawValue: 1 << 13) }
  static var pastVerb: WordClasses { WordClasses(rawValue: 1 << 14) }
  static var phaseVerb: WordClasses { WordClasses(rawValue: 1 << 15) }
  static var share: WordClasses { WordClasses(rawValue: 1 << 16) }
  static var be: WordClasses { WordClasses(rawValue: 1 << 17) }
  static var modal: WordClasses { WordClasses(rawValue: 1 << 18) }
  static var auxiliary: WordClasses { WordClasses(rawValue: 1 << 19) }
  static var preposition: WordClasses { WordClasses(rawValue: 1 << 20) }
  static var conjunction: WordClasses { WordClasses(rawValue: 1 << 21) }
  static var whWord: WordClasses { WordClasses(rawValue: 1 << 22) }
  static var uniqueRole: WordClasses { WordClasses(rawValue: 1 << 23) }
  static var roleNoun: WordClasses { WordClasses(rawValue: 1 << 24) }
  static var title: WordClasses { WordClasses(rawValue: 1 << 25) }
  static var documentNoun: WordClasses { WordClasses(rawValue: 1 << 26) }
  static var organisationNoun: WordClasses { WordClasses(rawValue: 1 << 27) }
  static var newsOutlet: WordClasses { WordClasses(rawValue: 1 << 28) }
  static var quantifier: WordClasses { WordClasses(rawValue: 1 << 29) }
  static var nameLink: WordClasses { WordClasses(rawValue: 1 << 30) }
  static var namingWord: WordClasses { WordClasses(rawValue: 1 << 31) }
  static var acronym: WordClasses { WordClasses(rawValue: 1 << 32) }
  static var shoutable: WordClasses { WordClasses(rawValue: 1 << 33) }
  static var preverb: WordClasses { WordClasses(rawValue: 1 << 34) }
  static var addressingVerb: WordClasses { WordClasses(rawValue: 1 << 35) }
  static var coordinator: WordClasses { WordClasses(rawValue: 1 << 36) }
  static var rhetoricalSign: WordClasses { WordClasses(rawValue: 1 << 37) }
  static var polarSign: WordClasses { WordClasses(rawValue: 1 << 38) }
  /// Third persons that are no nouns: with a capital they stand in headlines only.
  static var headlineVerb: WordClasses { WordClasses(rawValue: 1 << 39) }
  static var addressee: WordClasses { WordClasses(rawValue: 1 << 40) }
  static var future: WordClasses { WordClasses(rawValue: 1 << 41) }
  /// People words that are plural without an *s*.
  static var plural: WordClasses { WordClasses(rawValue: 1 << 42) }
  /// Every common noun that can be a source.
  static var sourceNoun: WordClasses { WordClasses(rawValue: 1 << 43) }
  /// Every common noun for those who can be spoken to.
  static var personalSource: WordClasses { WordClasses(rawValue: 1 << 44) }
  /// Every class of words that begin with a capital only because they begin a sentence.
  static var functionWord: WordClasses { WordClasses(rawValue: 1 << 45) }

  /// The classes of the lexicons that make each of them.
  static let sources: [(WordClasses, [String])] = [
    (.negation, ["negation"]),
    (.conditional, ["conditional"]),
    (.clauseBreak, ["clause-break"]),
    (.month, ["month"]),
    (.weekday, ["weekday"]),
    (.date, ["weekday", "month", "time-unit"]),
    (.occasion, ["occasion-noun"]),
    (.subjectPronoun, ["pronoun-subject"]),
    (.objectPronoun, ["pronoun-object"]),
    (.firstPerson, ["first-person"]),
    (.determiner, ["determiner", "demonstrative", "possessive-determiner"]),
    (.possessiveDeterminer, ["possessive-determiner"]),
    (.article, ["article"]),
    (.presentAuxiliary, ["present-auxiliary"]),
    (.pastVerb, ["past-verb"]),
    (.phaseVerb, ["phase-verb"]),
    (.share, ["share-of-people"]),
    (.be, ["auxiliary-be"]),
    (.modal, ["modal"]),
    (.auxiliary, ["auxiliary-be", "auxiliary-have", "auxiliary-do", "modal"]),
    (.preposition, ["preposition"]),
    (.conjunction, ["conjunction"]),
    (.whWord, ["wh-word"]),
    (.uniqueRole, ["unique-role"]),
    (.roleNoun, ["role-noun", "kin-noun", "person-noun"]),
    (.title, ["title"]),
    (.documentNoun, ["document-noun"]),
    (.organisationNoun, ["organisation-noun"]),
    (.newsOutlet, ["news-outlet"]),
    (.quantifier, ["generic-quantifier"]),
    (.nameLink, ["name-link"]),
    (.namingWord, ["naming-word"]),
    (.acronym, ["acronym"]),
    (.shoutable, ["shoutable"]),
    (.preverb, ["preverb"]),
    (.addressingVerb, ["addressing-verb"]),
    (.coordinator, ["coordinator"]),
    (.rhetoricalSign, ["rhetorical-sign"]),
    (.polarSign, ["polar-sign"]),
    (.headlineVerb, ["headline-verb"]),
    (.addressee, ["addressee"]),
    (.future, ["future-modal"]),
    (.plural, ["plural-person"]),
    (
      .sourceNoun,
      [
        "unique-role", "role-noun", "kin-noun", "person-noun", "document-noun", "organisation-noun",
        "affiliated-noun",
      ]
    ),
    (
      .personalSource,
      [
        "unique-role", "role-noun", "kin-noun", "person-noun", "organisation-noun",
        "affiliated-noun", "news-outlet",
      ]
    ),
    (
      .functionWord,
      [
        "determiner", "demonstrative", "possessive-determiner", "pronoun-subject", "pronoun-object",
        "preposition", "conjunction", "wh-word", "auxiliary-be", "auxiliary-have", "auxiliary-do",
        "modal", "negation", "conditional", "clause-break", "number-word", "generic-quantifier",
        "sentence-opener",
      ]
    ),
  ]
}
