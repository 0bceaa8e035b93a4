public import RhetorLexicon
import RhetorText

/// The word classes of `Lexicons/classes` that the reading itself relies on, looked up once.
///
/// It is a class because it is large and many hold it: to pass it on must not mean to copy it.
public final class Grammar: Sendable {
  let negation: ClassMask
  let conditional: ClassMask
  let clauseBreak: ClassMask
  let month: ClassMask
  let weekday: ClassMask
  /// Every word that dates: days, months, units of time.
  let date: ClassMask
  /// Where words are spoken: an interview, a hearing, the radio.
  let occasion: ClassMask
  let subjectPronoun: ClassMask
  let objectPronoun: ClassMask
  let firstPerson: ClassMask
  let determiner: ClassMask
  let possessiveDeterminer: ClassMask
  let article: ClassMask
  let auxiliary: ClassMask
  let presentAuxiliary: ClassMask
  let pastVerb: ClassMask
  let phaseVerb: ClassMask
  let share: ClassMask
  let be: ClassMask
  let modal: ClassMask
  let preposition: ClassMask
  let conjunction: ClassMask
  let whWord: ClassMask
  let uniqueRole: ClassMask
  let roleNoun: ClassMask
  let title: ClassMask
  let documentNoun: ClassMask
  let organisationNoun: ClassMask
  let newsOutlet: ClassMask
  let quantifier: ClassMask
  let nameLink: ClassMask
  let namingWord: ClassMask
  let acronym: ClassMask
  let shoutable: ClassMask
  let preverb: ClassMask
  let addressingVerb: ClassMask
  let coordinator: ClassMask
  let rhetoricalSign: ClassMask
  let polarSign: ClassMask
  /// Third persons that are no nouns: with a capital they stand in headlines only.
  let headlineVerb: ClassMask
  let addressee: ClassMask
  let future: ClassMask
  /// People words that are plural without an *s*.
  let plural: ClassMask
  /// Every common noun that can be a source.
  let sourceNoun: ClassMask
  /// Every class of words that begin with a capital only because they begin a sentence.
  let functionWord: ClassMask
  /// Every common noun for those who can be spoken to.
  let personalSource: ClassMask
  /// Function words by name.
  let words: FunctionWords
  /// The categories by id.
  let categories: [String: Int]
  /// For each stage, whether a category is one of findings of its own.
  let ownCategories: [String: [Bool]]

  /// Looks the classes up; one that no file defines is empty.
  public init(_ tables: LexiconTables) {
    func classes(_ names: String...) -> ClassMask {
      names.reduce(into: ClassMask.none) { $0.formUnion(tables.classMask($1)) }
    }
    negation = classes("negation")
    conditional = classes("conditional")
    clauseBreak = classes("clause-break")
    month = classes("month")
    weekday = classes("weekday")
    date = classes("weekday", "month", "time-unit")
    occasion = classes("occasion-noun")
    subjectPronoun = classes("pronoun-subject")
    objectPronoun = classes("pronoun-object")
    firstPerson = classes("first-person")
    determiner = classes("determiner", "demonstrative", "possessive-determiner")
    possessiveDeterminer = classes("possessive-determiner")
    article = classes("article")
    presentAuxiliary = classes("present-auxiliary")
    pastVerb = classes("past-verb")
    phaseVerb = classes("phase-verb")
    share = classes("share-of-people")
    be = classes("auxiliary-be")
    modal = classes("modal")
    auxiliary = classes("auxiliary-be", "auxiliary-have", "auxiliary-do", "modal")
    preposition = classes("preposition")
    conjunction = classes("conjunction")
    whWord = classes("wh-word")
    uniqueRole = classes("unique-role")
    roleNoun = classes("role-noun", "kin-noun", "person-noun")
    title = classes("title")
    documentNoun = classes("document-noun")
    organisationNoun = classes("organisation-noun")
    newsOutlet = classes("news-outlet")
    quantifier = classes("generic-quantifier")
    nameLink = classes("name-link")
    namingWord = classes("naming-word")
    acronym = classes("acronym")
    shoutable = classes("shoutable")
    preverb = classes("preverb")
    addressingVerb = classes("addressing-verb")
    coordinator = classes("coordinator")
    rhetoricalSign = classes("rhetorical-sign")
    polarSign = classes("polar-sign")
    headlineVerb = classes("headline-verb")
    addressee = classes("addressee")
    future = classes("future-modal")
    plural = classes("plural-person")
    sourceNoun = classes(
      "unique-role", "role-noun", "kin-noun", "person-noun", "document-noun",
      "organisation-noun", "affiliated-noun")
    personalSource = classes(
      "unique-role", "role-noun", "kin-noun", "person-noun", "organisation-noun",
      "affiliated-noun", "news-outlet")
    functionWord = classes(
      "determiner", "demonstrative", "possessive-determiner", "pronoun-subject",
      "pronoun-object", "preposition", "conjunction", "wh-word", "auxiliary-be",
      "auxiliary-have", "auxiliary-do", "modal", "negation", "conditional", "clause-break",
      "number-word", "generic-quantifier", "sentence-opener")
    words = FunctionWords(tables)
    categories = Dictionary(
      tables.categories.enumerated().map { ($0.element.id, $0.offset) }
    ) { first, _ in first }
    var own: [String: [Bool]] = [:]
    for stage in Stages.all {
      own[stage.card.id] = tables.categories.map {
        $0.role == .finding && $0.stage == stage.card.id
      }
    }
    ownCategories = own
  }

  /// Whether a word in capitals is an ordinary word and neither an acronym nor a name.
  func isOrdinaryInCapitals(_ term: Token, in tables: LexiconTables) -> Bool {
    guard term.traits.contains(.allCapitals), term.range.count >= 3 else { return false }
    if term.word == .unknown { return endsAsNoAcronymDoes(term) }
    return !tables.classes(of: term).intersects(acronym)
      && !tables.classes(of: term).intersects(title)
  }

  /// Whether a word is written in capitals to shout it: a word that only emphasis capitalises
  /// (*NOT*, *NEVER*), or a long one that ends as no acronym does.
  ///
  /// The answer must not depend on which words some entry happens to mention.
  func isShouted(_ term: Token, in tables: LexiconTables) -> Bool {
    guard term.traits.contains(.allCapitals), term.range.count >= 3 else { return false }
    return tables.classes(of: term).intersects(shoutable) || endsAsNoAcronymDoes(term)
  }

  private func endsAsNoAcronymDoes(_ term: Token) -> Bool {
    term.range.count >= 6 && !term.traits.isDisjoint(with: [.endsIng, .endsEd, .endsLy])
  }
}
