import RhetorLexicon
import RhetorText

/// The word classes of `Lexicons/classes` that the reading itself relies on, looked up once.
///
/// It is a class because it is large and many hold it: to pass it on must not mean to copy it.
final class Grammar: Sendable {
  /// For each word, what rules ask of it.
  let facts: Table<WordFacts>
  /// For each category of `StageCategory`, its number; nil when no lexicon defines it.
  let categories: [Int?]
  /// For each category, the class of the sources that its entries find.
  let sourceClasses: [SourceClass]
  /// For each entry, how its hits are used.
  let roles: Table<Category.Role>
  /// For each entry, the number of the stage whose finding its hits are; 0 for sources and cues.
  let stages: Table<UInt8>

  /// Looks the classes up; one that no file defines is empty.
  init(_ tables: LexiconTables, _ readingTables: ReadingTables) {
    facts = readingTables.facts
    roles = readingTables.roles
    stages = readingTables.stages
    categories = StageCategory.allCases.map { named in
      tables.categories.firstIndex { $0.id == named.id }
    }
    sourceClasses = tables.categories.map { category in
      SourceClass(rawValue: String(category.id.dropFirst("attribution.".count))) ?? .other
    }
  }

  /// How the hits of each entry are used.
  static func roles(of tables: LexiconTables) -> [Category.Role] {
    tables.entries.map { tables.categories[Int($0.category)].role }
  }

  /// For each entry, the number of the stage whose finding its hits are.
  static func stages(of tables: LexiconTables) -> [UInt8] {
    let ofCategory = tables.categories.map { category in
      category.role == .finding ? number(ofStage: String(category.stage)) : 0
    }
    return tables.entries.map { ofCategory[Int($0.category)] }
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

  /// The classes of a term's word that rules ask for.
  func classes(of term: Token) -> WordClasses { facts[Int(term.word.raw)].classes }

  /// Whether a word in capitals is an ordinary word and neither an acronym nor a name.
  func isOrdinaryInCapitals(_ term: Token) -> Bool {
    guard term.traits.contains(.allCapitals), term.range.count >= 3 else { return false }
    if term.word == .unknown { return endsAsNoAcronymDoes(term) }
    return classes(of: term).isDisjoint(with: [.acronym, .title])
  }

  /// Whether a word is written in capitals to shout it: a word that only emphasis capitalises
  /// (*NOT*, *NEVER*), or a long one that ends as no acronym does.
  ///
  /// The answer must not depend on which words some entry happens to mention.
  func isShouted(_ term: Token) -> Bool {
    guard term.traits.contains(.allCapitals), term.range.count >= 3 else { return false }
    return classes(of: term).contains(.shoutable) || endsAsNoAcronymDoes(term)
  }

  private func endsAsNoAcronymDoes(_ term: Token) -> Bool {
    term.range.count >= 6 && !term.traits.isDisjoint(with: [.endsIng, .endsEd, .endsLy])
  }
}
