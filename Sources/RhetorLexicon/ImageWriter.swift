internal import RhetorText

/// Writes tables in the order in which `LexiconImage` reads them.
struct ImageWriter {
  private var memory = TableWriter()
  private var numbers: [UInt8] = []
  private var text: [UInt8] = []
  private var names = TextWriter()
  private var cards = NumberWriter()

  /// What was written.
  var parts: LexiconImage.Parts {
    LexiconImage.Parts(memory: memory.words, numbers: numbers, text: text)
  }

  mutating func write(_ tables: LexiconTables) {
    var strings = TextWriter()
    for index in 0..<tables.strings.count { _ = strings.append(tables.strings[index]) }
    writeTables(tables, strings)
    writeCards(of: tables)
    var records = RecordWriter()
    records.write(tables.catalogue.records())

    var front = NumberWriter()
    front.write(names.lengths)
    text = strings.bytes + names.bytes + records.texts.bytes
    var layout = NumberWriter()
    layout.write(strings.bytes.count)
    layout.write(strings.bytes.count + names.bytes.count)
    layout.write(front.bytes.count + cards.bytes.count)
    numbers = layout.bytes + front.bytes + cards.bytes + records.bytes
  }

  private mutating func writeTables(_ tables: LexiconTables, _ strings: TextWriter) {
    var starts: [UInt32] = [0]
    for length in strings.lengths { starts.append((starts.last ?? 0) + length) }
    tables.vocabulary.write(to: &memory)
    memory.append(Table(starts))
    tables.wordClasses.write(to: &memory)
    memory.append(tables.entries)
    memory.append(tables.guards)
    memory.append(tables.tests)
    memory.append(tables.sequences)
    memory.append(tables.sequenceSets)
    memory.append(tables.termSets)
    memory.append(tables.setWords)
    memory.append(tables.patterns)
    memory.append(tables.patternSets)
    memory.append(tables.anchorStarts)
    memory.append(tables.anchored)
    MatchingTables(tables).write(to: &memory)
  }

  private mutating func writeCards(of tables: LexiconTables) {
    cards.write(tables.classNames.map { names.number($0) })
    cards.write(tables.categories.count)
    for category in tables.categories {
      cards.write(names.number(category.id))
      cards.write(names.number(category.title))
      cards.write(names.number(category.finds))
      cards.write(names.number(category.why))
      cards.write(category.leavesAlone.map { names.number($0) })
      cards.write(category.strength)
      cards.write(names.number(category.reason))
      cards.write(category.role.rawValue)
    }
    cards.write(tables.stamps.count)
    for stamp in tables.stamps {
      cards.write(names.number(stamp.lexicon))
      for shift: UInt64 in [0, 16, 32, 48] {
        cards.write(UInt32(stamp.digest.raw >> shift & 0xFFFF))
      }
      cards.write(stamp.isUsers ? 1 : 0)
    }
  }
}
