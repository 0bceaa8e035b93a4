internal import RhetorText

/// Compiled lexicons as two texts, which a binary holds as string literals.
///
/// `numbers` holds every record in printable ASCII, `text` every spelling and sentence. What
/// analysis needs comes first in both; the rest is read only when somebody asks for it.
public struct LexiconImage: Sendable {
  let numbers: ImageBytes
  let text: ImageBytes

  /// An image that is part of the binary.
  public init(numbers: StaticString, text: StaticString) {
    self.numbers = .fixed(numbers)
    self.text = .fixed(text)
  }

  /// An image in memory.
  public init(numbers: [UInt8], text: [UInt8]) {
    self.numbers = .owned(numbers)
    self.text = .owned(text)
  }

  /// Encodes tables.
  public init(encoding tables: LexiconTables) {
    var writer = ImageWriter()
    writer.write(tables)
    self.init(numbers: writer.numbers, text: writer.text)
  }

  /// A copy of the bytes of both parts, for a tool that writes them into a source file.
  public var parts: (numbers: [UInt8], text: [UInt8]) {
    (numbers.withBytes { Array($0) }, text.withBytes { Array($0) })
  }

  /// Decodes everything that analysis needs.
  public func tables() -> LexiconTables {
    numbers.withBytes { bytes in
      guard var reader = NumberReader(bytes) else { return LexiconTables() }
      let layout = Layout(&reader)
      var tables = LexiconTables()
      let starts = reader.rising()
      let poolEnd = Int(starts.last ?? 0)
      tables.vocabulary = Vocabulary(
        pool: text.withBytes { Array($0[..<poolEnd]) }, starts: starts, places: reader.numbers())
      tables.strings = StringTable(image: text, starts: Self.starts(&reader, from: poolEnd))
      let names = StringTable(image: text, starts: Self.starts(&reader, from: layout.names))
      tables.classNames = reader.array { names[Int($0.next())] }
      tables.wordClasses = Self.wordClasses(&reader, words: tables.vocabulary.count)
      tables.categories = reader.array { Self.category(&$0, names) }
      tables.stamps = reader.array { Self.stamp(&$0, names) }
      Self.readEntries(&reader, into: &tables)
      Self.readPatterns(&reader, into: &tables)
      tables.catalogue = LexiconCatalogue(in: self)
      return tables
    }
  }

  /// Decodes the records.
  func records() -> LexiconRecords {
    numbers.withBytes { bytes in
      guard var reader = NumberReader(bytes) else { return LexiconRecords() }
      let layout = Layout(&reader)
      guard let records = NumberReader(bytes, from: layout.records) else { return LexiconRecords() }
      var decoder = RecordReader(records, text: text, from: layout.recordTexts)
      return decoder.records()
    }
  }

  /// Where the parts begin that cannot be reached by reading on.
  struct Layout {
    /// Where the names begin in the text.
    let names: Int
    /// Where the records' texts begin in the text.
    let recordTexts: Int
    /// Where the records begin in the numbers, counted from the end of the layout.
    let records: Int

    init(_ reader: inout NumberReader) {
      names = reader.count()
      recordTexts = reader.count()
      let distance = reader.count()
      records = reader.index + distance
    }
  }

  /// Where texts begin, from their lengths.
  static func starts(_ reader: inout NumberReader, from first: Int) -> [UInt32] {
    let count = reader.count()
    return [UInt32](unsafeUninitializedCapacity: count + 1) { buffer, filled in
      var start = UInt32(first)
      for place in 0..<count {
        buffer[place] = start
        start &+= reader.next()
      }
      buffer[count] = start
      filled = count + 1
    }
  }

  private static func wordClasses(_ reader: inout NumberReader, words: Int) -> [ClassMask] {
    var masks = [ClassMask](repeating: .none, count: words)
    masks.withUnsafeMutableBufferPointer { masks in
      for index in 0..<reader.count() {
        let mask = ClassMask(index: index)
        var word = 0
        for _ in 0..<reader.count() {
          word += reader.count()
          masks[word].formUnion(mask)
        }
      }
    }
    return masks
  }

  private static func category(_ reader: inout NumberReader, _ names: StringTable) -> Category {
    let id = names[reader.count()]
    let title = names[reader.count()]
    let finds = names[reader.count()]
    let why = names[reader.count()]
    let leavesAlone = reader.array { names[$0.count()] }
    let strength = reader.count()
    let reason = names[reader.count()]
    return Category(
      id: id, title: title, finds: finds, why: why, leavesAlone: leavesAlone, strength: strength,
      reason: reason, role: Category.Role(rawValue: reader.next()) ?? .finding)
  }

  private static func stamp(_ reader: inout NumberReader, _ names: StringTable) -> LexiconStamp {
    let lexicon = names[reader.count()]
    var raw: UInt64 = 0
    for shift: UInt64 in [0, 16, 32, 48] { raw |= UInt64(reader.next()) << shift }
    return LexiconStamp(lexicon: lexicon, digest: Digest(raw: raw), isUsers: reader.next() != 0)
  }

  private static func readEntries(_ reader: inout NumberReader, into tables: inout LexiconTables) {
    var guardsEnd: UInt32 = 0
    tables.entries = reader.array { reader in
      Entry(
        category: reader.next(), name: reader.next(), phrase: reader.next(),
        strength: reader.next(), reason: reader.next(), plainer: reader.next(),
        guards: reader.range(after: &guardsEnd), cue: CueForm(rawValue: reader.next()),
        file: reader.next(), line: reader.next())
    }
    var testsEnd: UInt32 = 0
    tables.guards = reader.array { reader in
      Guard(
        effect: Guard.Effect(rawValue: reader.next()) ?? .unless,
        tests: reader.range(after: &testsEnd), text: reader.next())
    }
    var sequencesEnd: UInt32 = 0
    tables.tests = reader.array { reader in
      let place = reader.next()
      return GuardTest(
        place: GuardTest.Place(rawValue: place >> 1) ?? .always, negated: place & 1 != 0,
        distance: reader.next(), sequences: reader.range(after: &sequencesEnd))
    }
    var setsEnd: UInt32 = 0
    tables.sequences = reader.array { $0.range(after: &setsEnd) }
    tables.sequenceSets = reader.numbers()
  }

  private static func readPatterns(_ reader: inout NumberReader, into tables: inout LexiconTables) {
    var wordsEnd: UInt32 = 0
    tables.termSets = reader.array { reader in
      let words = reader.range(after: &wordsEnd)
      let flags = reader.next()
      var classes = ClassMask.none
      if flags & 2 != 0 {
        for _ in 0..<reader.count() { classes.formUnion(ClassMask(index: reader.count())) }
      }
      let traits = flags & 4 != 0 ? TokenTraits(rawValue: reader.next()) : []
      return TermSet(words: words, classes: classes, traits: traits, lowercase: flags & 1 != 0)
    }
    tables.setWords = reader.numbers()
    var last: UInt32 = 0
    var elementsEnd: UInt32 = 0
    tables.patterns = reader.array { reader in
      last &+= reader.next()
      let elements = reader.range(after: &elementsEnd)
      let anchor = reader.next()
      let lower = reader.next()
      return Pattern(
        entry: last, elements: elements, anchor: anchor, span: lower..<lower &+ reader.next())
    }
    tables.patternSets = reader.numbers()
    tables.anchorStarts = reader.rising()
    tables.anchored = reader.numbers()
  }
}
