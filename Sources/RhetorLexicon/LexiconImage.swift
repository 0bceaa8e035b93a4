internal import RhetorText

/// Compiled lexicons as a binary holds them.
///
/// `memory` holds all tables of fixed-size values, spellings among them, and is used as it lies;
/// `text` holds every string and sentence, and `numbers` the few cards and the many records, in printable ASCII. What analysis
/// needs comes first in both; the rest is read only when somebody asks for it.
public struct LexiconImage: Sendable {
  let memory: ImageMemory
  let numbers: ImageBytes
  let text: ImageBytes

  /// An image that is part of the binary.
  public init(memory: [StaticBigInt], numbers: StaticString, text: StaticString) {
    self.memory = ImageMemory(memory)
    self.numbers = .fixed(numbers)
    self.text = .fixed(text)
  }

  /// An image in memory.
  public init(_ parts: Parts) {
    memory = ImageMemory(parts.memory)
    numbers = .owned(parts.numbers)
    text = .owned(parts.text)
  }

  /// Whether the tables are used where they lie in the binary.
  public var isInPlace: Bool { memory.isInPlace }

  /// Encodes tables.
  public init(encoding tables: LexiconTables) {
    var writer = ImageWriter()
    writer.write(tables)
    self.init(writer.parts)
  }

  /// What an image is made of.
  public struct Parts: Hashable, Sendable {
    /// The tables, one after another.
    public let memory: [UInt64]
    /// Cards and records.
    public let numbers: [UInt8]
    /// Strings and sentences.
    public let text: [UInt8]
  }

  /// A copy of all parts, for a tool that writes them into a source file.
  public var parts: Parts {
    Parts(
      memory: Array(memory.words), numbers: numbers.withBytes { Array($0) },
      text: text.withBytes { Array($0) })
  }

  /// The tables; only the cards are decoded.
  public func tables() -> LexiconTables {
    numbers.withBytes { bytes in
      guard var reader = NumberReader(bytes) else { return LexiconTables() }
      let layout = Layout(&reader)
      var tables = LexiconTables()
      readTables(into: &tables)
      let names = StringTable(image: text, starts: Self.starts(&reader, from: layout.names))
      tables.classNames = reader.array { names[Int($0.next())] }
      tables.categories = reader.array { Self.category(&$0, names) }
      tables.stamps = reader.array { Self.stamp(&$0, names) }
      tables.catalogue = LexiconCatalogue(in: self)
      return tables
    }
  }

  private func readTables(into tables: inout LexiconTables) {
    var reader = TableReader(memory)
    tables.vocabulary = Vocabulary(reading: &reader)
    tables.strings = StringTable(image: text, starts: reader.next())
    tables.wordClasses = WordClassTable(reading: &reader)
    tables.entries = reader.next()
    tables.guards = reader.next()
    tables.tests = reader.next()
    tables.sequences = reader.next()
    tables.sequenceSets = reader.next()
    tables.termSets = reader.next()
    tables.setWords = reader.next()
    tables.patterns = reader.next()
    tables.patternSets = reader.next()
    tables.anchorStarts = reader.next()
    tables.anchored = reader.next()
    tables.matching = MatchingTables(reading: &reader)
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
  static func starts(_ reader: inout NumberReader, from first: Int) -> Table<UInt32> {
    var start = UInt32(first)
    var starts = [start]
    for length in reader.numbers() {
      start &+= length
      starts.append(start)
    }
    return Table(starts)
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
}
