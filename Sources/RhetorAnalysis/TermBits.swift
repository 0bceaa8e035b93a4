import RhetorText

/// One bit for each term of a document, so that what is rare is visited and what is frequent counted
/// without a look at each term.
struct TermBits {
  /// The bits, lowest first.
  private var words: [UInt64]
  /// How many terms there are.
  private let count: Int

  /// How many numbers hold the bits of `count` terms.
  static func groups(ofCount count: Int) -> Int { count / 64 + 1 }

  /// Sets no bit.
  init(count: Int) {
    self.init(Array(filledWith: 0, count: Self.groups(ofCount: count)), count: count)
  }

  /// Takes the bits of `count` terms.
  init(_ words: [UInt64], count: Int) {
    self.words = words
    self.count = count
  }

  /// The first place from `start` on and before `end` whose bit is set; `end` if there is none.
  ///
  /// No group behind the end is looked at: who asks for each of many parts must not look through all
  /// that follow.
  func next(from start: Int, before end: Int) -> Int {
    guard start < end else { return end }
    var group = start &>> 6
    let last = (end &- 1) &>> 6
    var rest = words[group] & (.max &<< UInt64(truncatingIfNeeded: start & 63))
    while rest == 0 {
      group &+= 1
      guard group <= last else { return end }
      rest = words[group]
    }
    return min(end, group &* 64 &+ rest.trailingZeroBitCount)
  }

  /// The places whose bits are set, rising.
  func places() -> [Int32] {
    var found: [Int32] = []
    found.reserveCapacity(count / 4 + 8)
    for (group, bits) in words.enumerated() {
      var rest = bits
      while rest != 0 {
        found.append(Int32(truncatingIfNeeded: group &* 64 &+ rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
    }
    return found
  }

  /// Whether the bit of a term is set.
  func contains(_ index: Int) -> Bool { words[index &>> 6] &>> UInt64(index & 63) & 1 != 0 }

  /// Sets the bits of some terms.
  mutating func insert(_ range: Range<Int>) {
    for group in Self.groups(of: range) { words[group] |= Self.bits(of: range, in: group) }
  }

  /// How many bits of some terms are set.
  func count(in range: Range<Int>) -> Int {
    var count = 0
    for group in Self.groups(of: range) {
      count &+= (words[group] & Self.bits(of: range, in: group)).nonzeroBitCount
    }
    return count
  }

  /// How many bits of some terms are set: here; here and in `quoted`; here and in `spoken`, whose bits
  /// are all set in `quoted`, too.
  func counts(
    in range: Range<Int>, quoted: TermBits, spoken: TermBits
  ) -> (all: Int, quoted: Int, spoken: Int) {
    var counts = (all: 0, quoted: 0, spoken: 0)
    for group in Self.groups(of: range) {
      let bits = words[group] & Self.bits(of: range, in: group)
      counts.all &+= bits.nonzeroBitCount
      // Most groups hold no quotation.
      if bits & quoted.words[group] == 0 { continue }
      counts.quoted &+= (bits & quoted.words[group]).nonzeroBitCount
      counts.spoken &+= (bits & spoken.words[group]).nonzeroBitCount
    }
    return counts
  }

  /// The numbers in which the bits of a range lie.
  private static func groups(of range: Range<Int>) -> Range<Int> {
    let lower = range.lowerBound &>> 6
    return range.isEmpty ? lower..<lower : lower..<((range.upperBound &- 1) &>> 6) &+ 1
  }

  /// The bits of a range in one of its groups.
  private static func bits(of range: Range<Int>, in group: Int) -> UInt64 {
    let lower = max(0, range.lowerBound &- group &* 64)
    let unused = max(0, 64 &- (range.upperBound &- group &* 64))
    return (.max &<< UInt64(truncatingIfNeeded: lower))
      & (.max &>> UInt64(truncatingIfNeeded: unused))
  }
}
