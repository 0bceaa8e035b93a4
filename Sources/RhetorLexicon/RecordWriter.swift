/// Writes the records of a catalogue.
struct RecordWriter {
  private(set) var texts = TextWriter()
  private var body = NumberWriter()

  /// The records' numbers, the lengths of their texts first.
  var bytes: [UInt8] {
    var front = NumberWriter()
    front.write(texts.lengths)
    return front.bytes + body.bytes
  }

  mutating func write(_ records: LexiconRecords) {
    body.write(records.entries.count)
    for entry in records.entries {
      write(entry.also)
      write(entry.flags)
      write(entry.allows)
      write(entry.lean)
      write(entry.mirror)
      body.write(entry.provenance == nil ? 0 : 1)
      guard let provenance = entry.provenance else { continue }
      for text in [provenance.kind, provenance.licence, provenance.since, provenance.source] {
        write(text)
      }
    }
    body.write(records.categories.count)
    for category in records.categories {
      write(category.file)
      body.write(category.line)
      body.write(category.guards.count)
      for text in category.guards {
        body.write(text.effect.rawValue)
        write(text.text)
      }
      write(category.flags)
      write(category.allows)
    }
    body.write(records.classes.count)
    for definition in records.classes {
      write(definition.name)
      write(definition.why)
      write(definition.words)
    }
    write(records.irregular)
  }

  private mutating func write(_ irregular: IrregularForms) {
    body.write(irregular.verbs.count)
    for (base, verb) in irregular.verbs.sorted(by: { $0.key < $1.key }) {
      write(base)
      for forms in [verb.past, verb.participle, verb.third, verb.ing, verb.also] { write(forms) }
    }
    for words in [
      irregular.doubling, irregular.eitherWay, irregular.compounding, irregular.regularNouns,
      irregular.suffixing,
    ] {
      write(words.sorted())
    }
    for forms in [irregular.plurals, irregular.adjectives] {
      body.write(forms.count)
      for (base, spellings) in forms.sorted(by: { $0.key < $1.key }) {
        write(base)
        write(spellings)
      }
    }
  }

  private mutating func write(_ text: String) { body.write(texts.number(text)) }

  private mutating func write(_ list: [String]) { body.write(list.map { texts.number($0) }) }

  private mutating func write(_ examples: [Example]) {
    body.write(examples.count)
    for example in examples {
      write(example.text)
      body.write(example.line)
      body.write(example.column)
    }
  }
}
