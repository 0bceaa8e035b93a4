import RhetorLexicon
import RhetorText

/// The word classes of `Lexicons/classes` that the reading itself relies on, looked up once.
///
/// It is a class because it is large and many hold it: to pass it on must not mean to copy it.
public final class Grammar: Sendable {
  /// For each word, what rules ask of it.
  let facts: Table<WordFacts>
  let conditional: ClassMask
  let month: ClassMask
  let weekday: ClassMask
  let firstPerson: ClassMask
  let title: ClassMask
  let acronym: ClassMask
  let functionWord: ClassMask
  let newsOutlet: ClassMask
  let organisationNoun: ClassMask
  let nameLink: ClassMask
  let preposition: ClassMask
  let headlineVerb: ClassMask
  let shoutable: ClassMask
  /// For each category of `StageCategory`, its number; nil when no lexicon defines it.
  let categories: [Int?]
  /// For each category, the class of the sources that its entries find.
  let sourceClasses: [SourceClass]
  /// For each entry, how its hits are used.
  let roles: [Category.Role]
  /// For each entry, the number of the stage whose finding its hits are; 0 for sources and cues.
  let stages: [UInt8]

  /// Looks the classes up; one that no file defines is empty.
  init(_ tables: LexiconTables, facts: Table<WordFacts>) {
    self.facts = facts
    func mask(_ classes: WordClasses) -> ClassMask {
      var mask = ClassMask.none
      for (named, sources) in WordClasses.sources where classes.contains(named) {
        for source in sources { mask.formUnion(tables.classMask(source)) }
      }
      return mask
    }
    conditional = mask(.conditional)
    month = mask(.month)
    weekday = mask(.weekday)
    firstPerson = mask(.firstPerson)
    title = mask(.title)
    acronym = mask(.acronym)
    functionWord = mask(.functionWord)
    newsOutlet = mask(.newsOutlet)
    organisationNoun = mask(.organisationNoun)
    nameLink = mask(.nameLink)
    preposition = mask(.preposition)
    headlineVerb = mask(.headlineVerb)
    shoutable = mask(.shoutable)
    categories = StageCategory.allCases.map { named in
      tables.categories.firstIndex { $0.id == named.id }
    }
    sourceClasses = tables.categories.map { category in
      SourceClass(rawValue: String(category.id.dropFirst("attribution.".count))) ?? .other
    }
    roles = tables.entries.map { tables.categories[Int($0.category)].role }
    let ofCategory = tables.categories.map { category in
      category.role == .finding ? Self.number(ofStage: String(category.stage)) : 0
    }
    stages = tables.entries.map { ofCategory[Int($0.category)] }
  }

  /// The number of a stage among all, from 1; 0 for others.
  static func number(ofStage id: String) -> UInt8 {
    UInt8((Stages.all.firstIndex { $0.card.id == id } ?? -1) + 1)
  }

  /// The facts of each word; a function word that no lexicon mentions has no identity and is left
  /// out.
  static func facts(of tables: LexiconTables) -> [WordFacts] {
    var ofClass = [WordClasses](repeating: [], count: ClassMask.capacity)
    for (classes, sources) in WordClasses.sources {
      for source in sources {
        guard let index = tables.classNames.firstIndex(of: source) else { continue }
        ofClass[index].formUnion(classes)
      }
    }
    var facts = tables.wordClasses.indices.map { word in
      let mask = tables.wordClasses[word]
      var facts = WordFacts()
      if !mask.isEmpty { mask.forEachClass { facts.classes.formUnion(ofClass[$0]) } }
      return facts
    }
    for (words, spellings) in FunctionWords.spellings {
      for spelling in spellings {
        let word = tables.vocabulary.id(of: spelling)
        if word != .unknown { facts[Int(word.raw)].functions.formUnion(words) }
      }
    }
    return facts
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
