public import RhetorText

/// A small likeness of a text, by which renamed files are found without keeping their contents.
///
/// It is the 64 least digests of all runs of four words (a bottom-k sketch, Broder 1997): the share
/// of digests that two sketches have in common estimates the share of runs that the texts do.
public struct ContentSketch: Hashable, Sendable {
  /// The digests, rising.
  public let digests: [UInt64]

  private static let size = 64
  private static let run = 4

  /// Sketches a text in UTF-8; letter case and white space do not count.
  public init(of text: some Sequence<UInt8>) {
    var words: [UInt64] = []
    var least: Set<UInt64> = []
    var word: UInt64 = 0
    func close() {
      guard word != 0 else { return }
      words.append(word)
      word = 0
      if words.count > Self.run { words.removeFirst() }
      if words.count == Self.run { least.insert(Self.digest(of: words)) }
      // Kept small while reading, so that a long text needs no more memory than a short one.
      if least.count > 64 * Self.size { least = Set(least.sorted().prefix(Self.size)) }
    }
    for byte in text {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        close()
      } else {
        let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        word = ((word == 0 ? 0xCBF2_9CE4_8422_2325 : word) ^ UInt64(lower)) &* 0x0000_0100_0000_01B3
      }
    }
    close()
    if least.isEmpty, !words.isEmpty { least.insert(Self.digest(of: words)) }
    digests = Array(least.sorted().prefix(Self.size))
  }

  /// Sketches the text of a document.
  public init(of document: Document) { self.init(of: document.bytes) }

  /// The estimated share of runs that two texts have in common, in thousandths; 0 for empty texts.
  public func likeness(to other: ContentSketch) -> Int {
    var one = 0
    var two = 0
    var all = 0
    var both = 0
    while all < Self.size, one < digests.count || two < other.digests.count {
      all += 1
      if two == other.digests.count || one < digests.count && digests[one] < other.digests[two] {
        one += 1
      } else if one == digests.count || other.digests[two] < digests[one] {
        two += 1
      } else {
        one += 1
        two += 1
        both += 1
      }
    }
    return all == 0 ? 0 : 1000 * both / all
  }

  /// Which texts of two lists are versions of one another: those that share at least half, the most
  /// alike first.
  ///
  /// A digest that more than 32 texts have leads from none to another, so that the time grows with
  /// the number of texts even where all begin with the same words.
  public static func pairs(
    _ old: [ContentSketch], _ new: [ContentSketch]
  ) -> [(old: Int, new: Int)] {
    var places: [UInt64: [Int]] = [:]
    for (index, sketch) in new.enumerated() {
      for digest in sketch.digests { places[digest, default: []].append(index) }
    }
    var found: [(likeness: Int, old: Int, new: Int)] = []
    for (index, sketch) in old.enumerated() {
      var near: Set<Int> = []
      for digest in sketch.digests {
        if let others = places[digest], others.count <= 32 { near.formUnion(others) }
      }
      for other in near {
        let likeness = sketch.likeness(to: new[other])
        if likeness >= 500 { found.append((likeness, index, other)) }
      }
    }
    found.sort { ($1.likeness, $0.old, $0.new) < ($0.likeness, $1.old, $1.new) }
    var oldIsFree = [Bool](repeating: true, count: old.count)
    var newIsFree = [Bool](repeating: true, count: new.count)
    var result: [(old: Int, new: Int)] = []
    for pair in found where oldIsFree[pair.old] && newIsFree[pair.new] {
      oldIsFree[pair.old] = false
      newIsFree[pair.new] = false
      result.append((pair.old, pair.new))
    }
    return result.sorted { $0.old < $1.old }
  }

  private static func digest(of words: [UInt64]) -> UInt64 {
    // SplitMix's finisher spreads the digests evenly, which the estimate needs.
    var bits: UInt64 = 0
    for word in words {
      bits = (bits ^ word) &* 0x9E37_79B9_7F4A_7C15
      bits ^= bits >> 32
    }
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
