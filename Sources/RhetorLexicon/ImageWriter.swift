internal import RhetorText

/// Writes tables in the order in which `LexiconImage` reads them.
struct ImageWriter {
  private(set) var numbers: [UInt8] = []
  private(set) var text: [UInt8] = []
  private var names = TextWriter()
  private var hot = NumberWriter()

  mutating func write(_ tables: LexiconTables) {
    var strings = TextWriter()
    for index in 0..<tables.strings.count { _ = strings.append(tables.strings[index]) }
    writeCards(of: tables)
    writeEntries(of: tables)
    writePatterns(of: tables)
    var records = RecordWriter()
    records.write(tables.catalogue.records())

    var front = NumberWriter()
    front.write(rising: tables.vocabulary.starts)
    front.write(tables.vocabulary.places)
    front.write(strings.lengths)
    front.write(names.lengths)
    let pool = Array(tables.vocabulary.pool)
    text = pool + strings.bytes + names.bytes + records.texts.bytes
    var layout = NumberWriter()
    layout.write(pool.count + strings.bytes.count)
    layout.write(pool.count + strings.bytes.count + names.bytes.count)
    layout.write(front.bytes.count + hot.bytes.count)
    numbers = layout.bytes + front.bytes + hot.bytes + records.bytes
  }

  private mutating func writeCards(of tables: LexiconTables) {
    hot.write(tables.classNames.map { names.number($0) })
    hot.write(tables.classNames.count)
    for index in tables.classNames.indices {
      let mask = ClassMask(index: index)
      let words = tables.wordClasses.indices.filter { tables.wordClasses[$0].intersects(mask) }
      hot.write(rising: words.map(UInt32.init))
    }
    hot.write(tables.categories.count)
    for category in tables.categories {
      hot.write(names.number(category.id))
      hot.write(names.number(category.title))
      hot.write(names.number(category.finds))
      hot.write(names.number(category.why))
      hot.write(category.leavesAlone.map { names.number($0) })
      hot.write(category.strength)
      hot.write(names.number(category.reason))
      hot.write(category.role.rawValue)
    }
    hot.write(tables.stamps.count)
    for stamp in tables.stamps {
      hot.write(names.number(stamp.lexicon))
      for shift: UInt64 in [0, 16, 32, 48] {
        hot.write(UInt32(stamp.digest.raw >> shift & 0xFFFF))
      }
      hot.write(stamp.isUsers ? 1 : 0)
    }
  }

  private mutating func writeEntries(of tables: LexiconTables) {
    hot.write(tables.entries.count)
    var guardsEnd: UInt32 = 0
    for entry in tables.entries {
      for field in [
        entry.category, entry.name, entry.phrase, entry.strength, entry.reason, entry.plainer,
      ] {
        hot.write(field)
      }
      hot.write(entry.guards, after: &guardsEnd)
      hot.write(entry.cue.rawValue)
      hot.write(entry.file)
      hot.write(entry.line)
    }
    hot.write(tables.guards.count)
    var testsEnd: UInt32 = 0
    for item in tables.guards {
      hot.write(item.effect.rawValue)
      hot.write(item.tests, after: &testsEnd)
      hot.write(item.text)
    }
    hot.write(tables.tests.count)
    var sequencesEnd: UInt32 = 0
    for test in tables.tests {
      hot.write(test.place.rawValue << 1 | (test.negated ? 1 : 0))
      hot.write(test.distance)
      hot.write(test.sequences, after: &sequencesEnd)
    }
    hot.write(tables.sequences.count)
    var setsEnd: UInt32 = 0
    for sequence in tables.sequences { hot.write(sequence, after: &setsEnd) }
    hot.write(tables.sequenceSets)
  }

  private mutating func writePatterns(of tables: LexiconTables) {
    hot.write(tables.termSets.count)
    var wordsEnd: UInt32 = 0
    for set in tables.termSets {
      hot.write(set.words, after: &wordsEnd)
      hot.write(
        (set.lowercase ? 1 : 0) | (set.classes.isEmpty ? 0 : 2) | (set.traits.isEmpty ? 0 : 4))
      if !set.classes.isEmpty {
        hot.write(
          (0..<UInt32(ClassMask.capacity)).filter {
            set.classes.intersects(ClassMask(index: Int($0)))
          })
      }
      if !set.traits.isEmpty { hot.write(set.traits.rawValue) }
    }
    hot.write(tables.setWords)
    hot.write(tables.patterns.count)
    var last: UInt32 = 0
    var elementsEnd: UInt32 = 0
    for pattern in tables.patterns {
      hot.write(pattern.entry - last)
      last = pattern.entry
      hot.write(pattern.elements, after: &elementsEnd)
      hot.write(pattern.anchor)
      hot.write(pattern.span.lowerBound)
      hot.write(pattern.span.upperBound - pattern.span.lowerBound)
    }
    hot.write(tables.patternSets)
    hot.write(rising: tables.anchorStarts)
    hot.write(tables.anchored)
  }
}
