public import CBytes

/// Every word type that some lexicon mentions, by its folded spelling.
///
/// Facts about a word are looked up once per word type: a token carries a `WordID`, and matching
/// compares numbers. Folding (lower case, NFC, straight apostrophes) is the caller's business.
public struct Vocabulary: Sendable {
  /// Where each word's spelling begins in `pool`; one more than there are words.
  public private(set) var starts: Table<UInt32>
  /// The folded spellings one after another, and zeros so that 16 bytes can be read anywhere.
  @usableFromInline private(set) var padded: Table<UInt8>
  /// Open addressing by `hash`.
  @usableFromInline private(set) var slots: Table<cbytes_slot>

  private static let padding = [UInt8](repeating: 0, count: 16)

  /// Creates a vocabulary that knows no word.
  public init() {
    padded = Table(Self.padding)
    starts = [0, 0]
    slots = Table(repeating: cbytes_slot(), count: 64)
  }

  /// Creates a vocabulary from spellings laid out as `pool` and `starts` give them.
  public init(pool: some Sequence<UInt8>, starts: Table<UInt32>) {
    padded = Table(Array(pool) + Self.padding)
    self.starts = starts
    slots = Table(repeating: cbytes_slot(), count: Self.capacity(for: starts.count))
    for raw in 1..<max(1, starts.count - 1) { place(UInt32(raw)) }
  }

  /// The vocabulary that `write` wrote.
  public init(reading reader: inout TableReader) {
    starts = reader.next()
    padded = reader.next()
    slots = reader.next()
  }

  /// Writes the vocabulary into an image, words where they are when none was added one by one.
  public func write(to writer: inout TableWriter) {
    let packed = Vocabulary(pool: pool, starts: starts)
    writer.append(packed.starts)
    writer.append(packed.padded)
    writer.append(packed.slots)
  }

  /// The folded spellings one after another.
  public var pool: Slice<Table<UInt8>> { padded.dropLast(Self.padding.count) }

  /// How many identifiers are in use, the unknown word included.
  public var count: Int { starts.count - 1 }

  /// The identifier of a folded spelling, or `unknown`.
  public func id(of spelling: Span<UInt8>) -> WordID {
    spelling.withUnsafeBufferPointer { id(of: $0) }
  }

  /// The identifier of a folded spelling, or `unknown`.
  public func id(of spelling: String) -> WordID {
    id(of: Array(spelling.utf8).span)
  }

  /// The identifier of a folded spelling, which is added when it is new.
  public mutating func intern(_ spelling: String) -> WordID {
    let bytes = Array(spelling.utf8)
    let known = id(of: bytes.span)
    guard known == .unknown, !bytes.isEmpty else { return known }
    padded.insert(contentsOf: bytes, at: padded.count - Self.padding.count)
    starts.append(UInt32(padded.count - Self.padding.count))
    let raw = UInt32(count - 1)
    if count * 4 > slots.count * 3 {
      self = Vocabulary(pool: pool, starts: starts)
    } else {
      place(raw)
    }
    return WordID(raw: raw)
  }

  /// The folded spelling of a word; empty for `unknown`.
  public func spelling(of word: WordID) -> String {
    String(decoding: padded[bounds(word.raw)], as: UTF8.self)
  }

  /// Lends the tables to a loop that looks up word after word through `cbytes_find_word_from`.
  ///
  /// `starts` is `starts`, and `pool` is `pool` with 16 bytes more. Looking up through these, with
  /// spellings of up to 16 bytes compared as numbers, takes 6 ns for each byte of text where hashing
  /// byte by byte through arrays took 19.
  @inlinable public func withTables<Result, Failure: Error>(
    _ body: (
      _ slots: UnsafeBufferPointer<cbytes_slot>, _ starts: UnsafeBufferPointer<UInt32>,
      _ pool: UnsafeBufferPointer<UInt8>
    ) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try slots.withUnsafeBufferPointer { slots throws(Failure) in
      try starts.withUnsafeBufferPointer { starts throws(Failure) in
        try padded.withUnsafeBufferPointer { pool throws(Failure) in try body(slots, starts, pool) }
      }
    }
  }

  /// At most three of four slots are taken.
  private static func capacity(for count: Int) -> Int {
    var capacity = 64
    while capacity * 3 < count * 4 { capacity *= 2 }
    return capacity
  }

  private func bounds(_ raw: UInt32) -> Range<Int> {
    Int(starts[Int(raw)])..<Int(starts[Int(raw) + 1])
  }

  private func id(of spelling: UnsafeBufferPointer<UInt8>) -> WordID {
    // The zeros behind a key hide that a spelling ends in some of its own.
    if spelling.count <= 16, spelling.last != 0 { return id(ofShort: spelling) }
    let wanted = Self.slot(0, spelling)
    var place = Self.hash(spelling) & (slots.count - 1)
    while slots[place].word != 0 {
      let slot = slots[place]
      if slot.low == wanted.low, slot.tag == wanted.tag, matches(slot.word, spelling) {
        return WordID(raw: slot.word)
      }
      place = (place + 1) & (slots.count - 1)
    }
    return .unknown
  }

  /// The identifier of a spelling of at most 16 bytes, at a sixth of the time of longer ones.
  private func id(ofShort spelling: UnsafeBufferPointer<UInt8>) -> WordID {
    guard let base = spelling.baseAddress, !spelling.isEmpty else { return .unknown }
    let key = cbytes_key_exact(base, Int64(spelling.count))
    return withTables { slots, starts, pool in
      let mask = UInt64(slots.count - 1)
      var words = cbytes_words(
        slots: slots.baseAddress, mask: mask, starts: starts.baseAddress, pool: pool.baseAddress)
      let length = Int64(spelling.count)
      return WordID(raw: cbytes_find_word_from(&words, key, length, cbytes_hash(key) & mask))
    }
  }

  private func matches(_ raw: UInt32, _ spelling: UnsafeBufferPointer<UInt8>) -> Bool {
    let bounds = bounds(raw)
    return bounds.count == spelling.count && padded[bounds].elementsEqual(spelling)
  }

  private mutating func place(_ raw: UInt32) {
    let bounds = bounds(raw)
    let (hash, slot) = padded.withUnsafeBufferPointer { pool in
      let spelling = UnsafeBufferPointer(rebasing: pool[bounds])
      return (Self.hash(spelling), Self.slot(raw, spelling))
    }
    var place = hash & (slots.count - 1)
    while slots[place].word != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  /// The contents of a word's slot.
  private static func slot(_ word: UInt32, _ spelling: UnsafeBufferPointer<UInt8>) -> cbytes_slot {
    guard let base = spelling.baseAddress, !spelling.isEmpty else { return cbytes_slot() }
    let key = cbytes_key_exact(base, Int64(min(16, spelling.count)))
    let tag =
      spelling.count <= 16
      ? cbytes_tag(key) : UInt32(truncatingIfNeeded: Self.hash(spelling)) | 1
    return cbytes_slot(low: key.low, word: word, tag: tag)
  }

  /// The hash of `cbytes_hash`; of longer spellings that of each 16 bytes goes into the next.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var hash: UInt64 = 0
    var index = 0
    while index < bytes.count {
      let length = min(16, bytes.count - index)
      var key = cbytes_key_exact(base + index, Int64(length))
      key.low ^= hash
      hash = cbytes_hash(key)
      index += length
    }
    return Int(truncatingIfNeeded: hash)
  }
}
