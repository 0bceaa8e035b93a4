/// Every word type that some lexicon mentions, by its folded spelling.
///
/// Facts about a word are looked up once per word type: a token carries a `WordID`, and matching
/// compares numbers. Folding (lower case, NFC, straight apostrophes) is the caller's business.
public struct Vocabulary: Sendable {
  /// The folded spellings one after another.
  public private(set) var pool: [UInt8]
  /// Where each word's spelling begins in `pool`; one more than there are words.
  public private(set) var starts: [UInt32]
  /// Open addressing by FNV-1a; 0 marks a free slot.
  private var slots: [UInt32]

  /// Creates a vocabulary that knows no word.
  public init() {
    pool = []
    starts = [0, 0]
    slots = Array(repeating: 0, count: 64)
  }

  /// Creates a vocabulary from spellings laid out as `pool` and `starts` give them.
  public init(pool: [UInt8], starts: [UInt32]) {
    self.pool = pool
    self.starts = starts
    slots = Array(repeating: 0, count: Self.capacity(for: starts.count))
    for raw in 1..<max(1, starts.count - 1) { place(UInt32(raw)) }
  }

  /// Restores a vocabulary without hashing anything.
  ///
  /// - Parameter places: what `places` was in a vocabulary with the same `pool` and `starts`.
  public init(pool: [UInt8], starts: [UInt32], places: [UInt32]) {
    self.pool = pool
    self.starts = starts
    slots = Array(repeating: 0, count: Self.capacity(for: starts.count))
    slots.withUnsafeMutableBufferPointer { slots in
      for index in places.indices {
        let place = Int(places[index])
        precondition(place < slots.count, "law broken: a word has no place in its vocabulary")
        slots[place] = UInt32(index + 1)
      }
    }
  }

  /// For each word but the unknown one, where hashing puts it; see `init(pool:starts:places:)`.
  public var places: [UInt32] {
    let packed = Vocabulary(pool: pool, starts: starts)
    var places = [UInt32](repeating: 0, count: max(0, count - 1))
    for (place, raw) in packed.slots.enumerated() where raw != 0 {
      places[Int(raw) - 1] = UInt32(place)
    }
    return places
  }

  /// How many identifiers are in use, the unknown word included.
  public var count: Int { starts.count - 1 }

  /// The identifier of a folded spelling, or `unknown`.
  public func id(of spelling: Span<UInt8>) -> WordID {
    var slot = Self.hash(spelling) & (slots.count - 1)
    while slots[slot] != 0 {
      if matches(slots[slot], spelling) { return WordID(raw: slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return .unknown
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
    pool += bytes
    starts.append(UInt32(pool.count))
    let raw = UInt32(count - 1)
    if count * 2 > slots.count {
      self = Vocabulary(pool: pool, starts: starts)
    } else {
      place(raw)
    }
    return WordID(raw: raw)
  }

  /// The folded spelling of a word; empty for `unknown`.
  public func spelling(of word: WordID) -> String {
    String(decoding: pool[bounds(word.raw)], as: UTF8.self)
  }

  /// At most half of the slots are taken.
  private static func capacity(for count: Int) -> Int {
    var capacity = 64
    while capacity < count * 2 { capacity *= 2 }
    return capacity
  }

  private func bounds(_ raw: UInt32) -> Range<Int> {
    Int(starts[Int(raw)])..<Int(starts[Int(raw) + 1])
  }

  private func matches(_ raw: UInt32, _ spelling: Span<UInt8>) -> Bool {
    let bounds = bounds(raw)
    guard bounds.count == spelling.count else { return false }
    for offset in 0..<spelling.count where pool[bounds.lowerBound + offset] != spelling[offset] {
      return false
    }
    return true
  }

  private mutating func place(_ raw: UInt32) {
    let bounds = bounds(raw)
    var slot = Self.hash(pool.span.extracting(bounds)) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = raw
  }

  /// FNV-1a, 64 bits (Fowler, Noll and Vo), folded so that the low bits carry all of it.
  private static func hash(_ bytes: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
