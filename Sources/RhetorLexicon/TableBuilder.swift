internal import RhetorSettings
internal import RhetorText

/// Tables while they grow: gives numbers to words, texts and sets, and expands phrases.
struct TableBuilder {
  var tables: LexiconTables
  var records: LexiconRecords
  var classIndices: [String: Int] = [:]
  private var sets: TermSetPool
  private var strings: [String: UInt32] = ["": 0]
  private var guardTests: [String: Range<UInt32>] = [:]
  private var guardLists: [[Guard]: Range<UInt32>] = [:]
  private var tokens: [String: [String]] = [:]
  private let words: (String) -> [String]
  private var inflection: Inflection

  /// How many rows one entry may expand to.
  static let expansionLimit = 64

  init(_ tables: LexiconTables, words: @escaping (String) -> [String]) {
    self.tables = tables
    self.tables.matching = nil
    self.words = words
    records = tables.catalogue.records()
    sets = TermSetPool(tables)
    inflection = Inflection(records.irregular)
    for (index, name) in tables.classNames.enumerated() { classIndices[name] = index }
  }

  /// Adds irregular forms for everything that is built from now on.
  mutating func add(_ irregular: IrregularForms) {
    records.irregular.formUnion(irregular)
    inflection = Inflection(records.irregular)
  }

  mutating func string(_ text: String) -> UInt32 {
    if let number = strings[text] { return number }
    let number = tables.strings.append(text)
    strings[text] = number
    return number
  }

  /// The number of a folded word, which is added when it is new.
  mutating func word(_ spelling: String) -> UInt32 {
    let id = tables.vocabulary.intern(spelling).raw
    tables.wordClasses.grow(to: tables.vocabulary.count)
    return id
  }

  // MARK: Elements

  /// The words of an element's text, folded; for the last one, all forms that the mark asks for.
  mutating func rows(of text: String, _ mark: Inflection.Mark?) -> [[String]] {
    let folded: [String]
    if let known = tokens[text] {
      folded = known
    } else {
      folded = words(text)
      tokens[text] = folded
    }
    guard let mark, let last = folded.last else { return folded.map { [$0] } }
    return folded.dropLast().map { [$0] } + [inflection.forms(of: last, mark)]
  }

  /// What stands where an element stands: one row of sets for each way to fill it.
  mutating func alternatives(
    of element: PhraseSyntax.Element
  ) throws(PhraseSyntax.Problem) -> [[TermSetDraft]] {
    var single = TermSetDraft()
    var longer: [[TermSetDraft]] = []
    for choice in element.choices {
      switch choice {
      case .any: single.formUnion(TermSetDraft(traits: [.word, .number]))
      case .named(let name): single.formUnion(try named(name, at: element.offset))
      case .word(let text, let mark):
        var row: [TermSetDraft] = []
        for spellings in rows(of: text, mark) {
          var set = TermSetDraft()
          for spelling in spellings { set.words.insert(word(spelling)) }
          row.append(set)
        }
        guard !row.isEmpty else {
          throw PhraseSyntax.Problem(
            offset: element.offset, message: "`\(text)` holds no word", help: nil)
        }
        if row.count == 1 { single.formUnion(row[0]) } else { longer.append(row) }
      }
    }
    return (single.isEmpty ? [] : [[single]]) + longer
  }

  private func named(_ name: String, at offset: Int) throws(PhraseSyntax.Problem) -> TermSetDraft {
    if var set = BuiltInClass.set(name) {
      if name == "number", let index = classIndices[BuiltInClass.numberWord] {
        set.classes.formUnion(ClassMask(index: index))
      }
      return set
    }
    if let index = classIndices[name] {
      return TermSetDraft(classes: ClassMask(index: index))
    }
    let known = BuiltInClass.all.map(\.name) + classIndices.keys.sorted()
    throw PhraseSyntax.Problem(
      offset: offset, message: "there is no class `<\(name)>`",
      help: Suggestion.question(for: name, among: known)
        ?? "define it in classes/: `[[class]]` with `id = \"\(name)\"`")
  }

  // MARK: Phrases

  /// A row of sets, and which of them the finding covers.
  struct ConcreteRow: Hashable {
    var sets: [UInt32] = []
    var covered: [Bool] = []
  }

  /// Spells a phrase out: a row for each choice of optional elements and longer alternatives.
  mutating func expand(
    _ phrase: PhraseSyntax
  ) throws(PhraseSyntax.Problem) -> [ConcreteRow] {
    var rows = [ConcreteRow()]
    for element in phrase.elements {
      var fillings = try alternatives(of: element)
      if element.isOptional { fillings.append([]) }
      guard rows.count * fillings.count <= Self.expansionLimit else {
        throw PhraseSyntax.Problem(
          offset: element.offset,
          message: "the phrase stands for more than \(Self.expansionLimit) rows of words",
          help: "use fewer optional elements")
      }
      var longer: [ConcreteRow] = []
      for row in rows {
        for filling in fillings {
          var extended = row
          for draft in filling {
            extended.sets.append(sets.intern(draft, in: &tables))
            extended.covered.append(element.isCovered)
          }
          longer.append(extended)
        }
      }
      rows = longer
    }
    var seen: Set<ConcreteRow> = []
    rows = rows.filter { seen.insert($0).inserted }
    if rows.contains(where: { !$0.covered.contains(true) }) {
      throw PhraseSyntax.Problem(
        offset: 0, message: "the brackets may be empty",
        help: "put an element without `?` into them")
    }
    return rows
  }

  // MARK: Guards

  /// The tests of a guard, shared by all guards with the same text.
  mutating func tests(of text: String) throws(PhraseSyntax.Problem) -> Range<UInt32> {
    if let known = guardTests[text] { return known }
    let syntax = try GuardSyntax(text)
    var tests: [GuardTest] = []
    for test in syntax.tests {
      let start = UInt32(tables.sequences.count)
      for row in test.rows {
        let expanded: [ConcreteRow]
        do {
          expanded = try expand(row.phrase)
        } catch {
          throw PhraseSyntax.Problem(
            offset: row.offset + error.offset, message: error.message, help: error.help)
        }
        for concrete in expanded {
          let from = UInt32(tables.sequenceSets.count)
          tables.sequenceSets += concrete.sets
          tables.sequences.append(TableSlice(from..<UInt32(tables.sequenceSets.count)))
        }
      }
      tests.append(
        GuardTest(
          place: test.place, negated: test.isNegated, distance: UInt32(test.distance),
          sequences: start..<UInt32(tables.sequences.count)))
    }
    let start = UInt32(tables.tests.count)
    tables.tests += tests
    let range = start..<UInt32(tables.tests.count)
    guardTests[text] = range
    return range
  }

  /// A slice of the guards that holds this list; equal lists share one.
  mutating func slice(of guards: [Guard]) -> Range<UInt32> {
    if guards.isEmpty { return 0..<0 }
    if let known = guardLists[guards] { return known }
    let start = UInt32(tables.guards.count)
    tables.guards += guards
    let range = start..<UInt32(tables.guards.count)
    guardLists[guards] = range
    return range
  }
}
