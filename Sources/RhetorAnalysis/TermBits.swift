import RhetorText

/// One bit for each term of a document, so that what is rare is visited and what is frequent counted
/// without a look at each term.
struct TermBits {
  private var words: [UInt64]
  /// How many terms there are.
  private let count: Int

  /// Sets no bit.
  init(count: Int) {
    self.count = count
    words = Array(repeating: 0, count: count / 64 + 1)
  }

  /// Sets the bits of the terms that have one of `traits` and none of `others`. Without branches,
  /// and unsafe, because bounds took longer than the answer.
  init(_ terms: [Token], with traits: TokenTraits, without others: TokenTraits = []) {
    self.init(count: terms.count)
    terms.withUnsafeBufferPointer { terms in
      for group in words.indices {
        var word: UInt64 = 0
        let lower = group &* 64
        for place in 0..<min(64, terms.count &- lower) {
          let own = terms[lower &+ place].traits
          let isSet = !own.isDisjoint(with: traits) && own.isDisjoint(with: others)
          word |= (isSet ? 1 : 0) &<< UInt64(truncatingIfNeeded: place)
        }
        words[group] = word
      }
    }
  }

  /// The first place at `start` or behind it whose bit is set; the number of terms if there is none.
  func next(from start: Int) -> Int {
    guard start < count else { return count }
    var group = start &>> 6
    var rest = words[group] & (.max &<< UInt64(truncatingIfNeeded: start & 63))
    while rest == 0 {
      group &+= 1
      guard group < words.count else { return count }
      rest = words[group]
    }
    return group &* 64 &+ rest.trailingZeroBitCount
  }

  /// Sets the bits of some terms.
  mutating func insert(_ range: Range<Int>) {
    for (group, bits) in Self.groups(of: range) { words[group] |= bits }
  }

  /// How many bits of some terms are set.
  func count(in range: Range<Int>) -> Int {
    Self.groups(of: range).reduce(0) { $0 + (words[$1.group] & $1.bits).nonzeroBitCount }
  }

  /// How many bits of some terms are set here and in `other`.
  func count(in range: Range<Int>, andIn other: TermBits) -> Int {
    Self.groups(of: range).reduce(0) {
      $0 + (words[$1.group] & other.words[$1.group] & $1.bits).nonzeroBitCount
    }
  }

  /// The groups of 64 that hold a range, and its bits in each.
  private static func groups(
    of range: Range<Int>
  ) -> some Sequence<(group: Int, bits: UInt64)> {
    let last = range.isEmpty ? range.lowerBound &>> 6 &- 1 : (range.upperBound &- 1) &>> 6
    return (range.lowerBound &>> 6..<last &+ 1).lazy.map { group in
      let lower = max(0, range.lowerBound &- group &* 64)
      let upper = min(64, range.upperBound &- group &* 64)
      return (group, UInt64.max >> UInt64(64 &- upper) & .max << UInt64(lower))
    }
  }
}
