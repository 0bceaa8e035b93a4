/// Reads what a `RecordWriter` wrote.
struct RecordReader {
  private var reader: NumberReader
  private let texts: StringTable

  /// Creates a reader; `reader` stands where the records begin.
  init(_ reader: NumberReader, text: ImageBytes, from start: Int) {
    self.reader = reader
    texts = StringTable(image: text, starts: LexiconImage.starts(&self.reader, from: start))
  }

  mutating func records() -> LexiconRecords {
    var records = LexiconRecords()
    for _ in 0..<reader.count() {
      var entry = EntryRecord()
      entry.also = list()
      entry.flags = examples()
      entry.allows = examples()
      entry.lean = text()
      entry.mirror = text()
      if reader.next() != 0 {
        let kind = text()
        let licence = text()
        let since = text()
        entry.provenance = Provenance(kind: kind, licence: licence, since: since, source: text())
      }
      records.entries.append(entry)
    }
    for _ in 0..<reader.count() {
      var category = CategoryRecord()
      category.file = text()
      category.line = reader.count()
      category.guards = (0..<reader.count()).map { _ in
        let effect = Guard.Effect(rawValue: reader.next()) ?? .unless
        return GuardText(effect: effect, text: text())
      }
      category.flags = examples()
      category.allows = examples()
      records.categories.append(category)
    }
    for _ in 0..<reader.count() {
      var definition = ClassRecord()
      definition.name = text()
      definition.why = text()
      definition.words = list()
      records.classes.append(definition)
    }
    records.irregular = irregular()
    return records
  }

  private mutating func irregular() -> IrregularForms {
    var irregular = IrregularForms()
    for _ in 0..<reader.count() {
      let base = text()
      var verb = IrregularForms.Verb()
      verb.past = list()
      verb.participle = list()
      verb.third = list()
      verb.ing = list()
      verb.also = list()
      irregular.verbs[base] = verb
    }
    irregular.doubling = Set(list())
    irregular.eitherWay = Set(list())
    irregular.compounding = Set(list())
    irregular.regularNouns = Set(list())
    irregular.suffixing = Set(list())
    irregular.plurals = forms()
    irregular.adjectives = forms()
    return irregular
  }

  private mutating func forms() -> [String: [String]] {
    var forms: [String: [String]] = [:]
    for _ in 0..<reader.count() {
      let base = text()
      forms[base] = list()
    }
    return forms
  }

  private mutating func text() -> String { texts[reader.count()] }

  private mutating func list() -> [String] {
    (0..<reader.count()).map { _ in text() }
  }

  private mutating func examples() -> [Example] {
    (0..<reader.count()).map { _ in
      let text = text()
      let line = reader.count()
      return Example(text: text, line: line, column: reader.count())
    }
  }
}
